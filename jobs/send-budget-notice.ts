import type { Db } from "#db/database.ts"
import { sendBudgetNotice } from "#src/budgets/send-budget-notice.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, notice: Jobs["send-budget-notice"]) {
  return sendBudgetNotice(db, notice)
}
