import type { Db } from "#db/database.ts"
import { sendPasswordReset } from "#src/accounts/send-password-reset.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-password-reset"]) {
  return sendPasswordReset(db, request, new Date())
}
