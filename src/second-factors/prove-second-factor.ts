import type { Trx } from "#db/database.ts"
import { markSecondFactor } from "#src/accounts/own-sessions.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import { acceptAnyCode } from "./accept-any-code.ts"

/** Makes the second factor of this session fresh for the five minutes of an act that asks it (`hasFreshSecondFactor`). */
export async function proveSecondFactor(trx: Trx, signedIn: SignedIn, typed: string, now: Date) {
  const accepted = await acceptAnyCode(trx, signedIn.userId, typed, now)
  if (accepted.ok) await markSecondFactor(trx, signedIn, now)
  return accepted
}
