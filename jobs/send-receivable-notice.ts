import type { Db } from "#db/database.ts"
import { sendReceivableNotice } from "#src/receivables/send-receivable-notice.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, notice: Jobs["send-receivable-notice"]) {
  return sendReceivableNotice(db, notice)
}
