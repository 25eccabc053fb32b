import type { Db } from "#db/database.ts"
import { sendEmailChange } from "#src/accounts/send-email-change.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-email-change"]) {
  return sendEmailChange(db, request, new Date())
}
