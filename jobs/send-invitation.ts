import type { Db } from "#db/database.ts"
import { sendInvitation } from "#src/accounts/send-invitation.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-invitation"]) {
  return sendInvitation(db, request)
}
