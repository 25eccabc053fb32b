import type { Db } from "#db/database.ts"
import { sendEmailConfirmation } from "#src/accounts/send-email-confirmation.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-email-confirmation"]) {
  return sendEmailConfirmation(db, request, new Date())
}
