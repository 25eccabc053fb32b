import type { Trx } from "#db/database.ts"
import { secretHash } from "#src/crypto/keyed-hash.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findToken, spendToken } from "./token-queries.ts"
import { findUserByEmail, recordConfirmation, replaceEmail } from "./user-queries.ts"

type Confirmed = { userId: string; purpose: "confirm_email" | "change_email" }
export type Confirmation = Result<Confirmed, "link_expired" | "email_taken">

/** Spends the link that was mailed to an address: the user's first one, or the one they are changing to. */
export async function confirmEmail(trx: Trx, secret: string, now: Date): Promise<Confirmation> {
  const tokenHash = secretHash(secret)
  const token = await findToken(trx, tokenHash, now)
  if (!token || token.purpose === "reset_password") return refused("link_expired")
  const { userId, email, purpose } = token
  if (purpose === "change_email" && (await findUserByEmail(trx, email))) return refused("email_taken")
  if (!(await spendToken(trx, tokenHash, now))) return refused("link_expired")

  if (purpose === "confirm_email") await recordConfirmation(trx, userId, email, now)
  else if (!(await replaceEmail(trx, userId, email, now))) return refused("link_expired")
  return ok({ userId, purpose })
}
