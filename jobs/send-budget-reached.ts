import type { Db } from "#db/database.ts"
import { sendBudgetReached } from "#src/budgets/send-budget-reached.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, reached: Jobs["send-budget-reached"]) {
  return sendBudgetReached(db, reached)
}
