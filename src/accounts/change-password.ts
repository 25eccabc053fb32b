import type { Trx } from "#db/database.ts"
import { endOtherSessions } from "./own-sessions.ts"
import type { SignedIn } from "./session.ts"
import { tellPasswordChange } from "./tell-security.ts"
import { changeUser } from "./user-queries.ts"

/** The current password was asked, and the new one hashed, before the transaction began. */
export async function changePassword(trx: Trx, signedIn: SignedIn, passwordHash: string) {
  await changeUser(trx, signedIn.userId, { passwordHash })
  await endOtherSessions(trx, signedIn)
  await tellPasswordChange(trx, signedIn.userId)
}
