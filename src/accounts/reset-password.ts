import type { Db, Trx } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { endEverySession } from "./session.ts"
import { tellPasswordChange } from "./tell-security.ts"
import { findToken, spendToken, voidTokens } from "./token-queries.ts"
import { changeUser, recordConfirmation } from "./user-queries.ts"

type Reset = Result<{ userId: string }, "link_expired">

/** Sets the new password, ends every session and voids the other reset links. */
export async function resetPassword(trx: Trx, secret: string, passwordHash: string, now: Date): Promise<Reset> {
  const token = (await findResetLink(trx, secret, now)) && (await spendToken(trx, secretHash(secret), now))
  if (!token) return refused("link_expired")

  await changeUser(trx, token.userId, { passwordHash })
  // Whoever opens the mailed link reads that mailbox, which is all that a confirmation asks.
  await recordConfirmation(trx, token.userId, token.email, now)
  await voidTokens(trx, token.userId, "reset_password", now)
  await endEverySession(trx, token.userId)
  await tellPasswordChange(trx, token.userId)
  return ok({ userId: token.userId })
}

export async function findResetLink(db: Db, secret: string, now: Date) {
  const token = await findToken(db, secretHash(secret), now)
  return token?.purpose === "reset_password" ? token : null
}
