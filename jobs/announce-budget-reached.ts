import type { Db } from "#db/database.ts"
import { announceBudgetReached } from "#src/budgets/announce-budget-reached.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, reached: Jobs["announce-budget-reached"]) {
  return announceBudgetReached(db, reached, new Date())
}
