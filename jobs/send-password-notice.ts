import type { Db } from "#db/database.ts"
import { sendPasswordNotice } from "#src/accounts/send-password-notice.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-password-notice"]) {
  return sendPasswordNotice(db, request)
}
