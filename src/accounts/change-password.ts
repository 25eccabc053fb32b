import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { endOtherSessions } from "./own-sessions.ts"
import type { SignedIn } from "./session.ts"
import { changeUser } from "./user-queries.ts"

/** The current password was asked, and the new one hashed, before the transaction began. */
export async function changePassword(trx: Trx, signedIn: SignedIn, passwordHash: string) {
  await changeUser(trx, signedIn.userId, { passwordHash })
  await endOtherSessions(trx, signedIn)
  await enqueue(trx, "send-password-notice", { userId: signedIn.userId, requestId: randomUUID() })
}
