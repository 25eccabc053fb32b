import type { Trx } from "#db/database.ts"
import { endOtherSessions, markSecondFactor } from "#src/accounts/own-sessions.ts"
import type { SignedIn } from "#src/accounts/session.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { acceptAnyCode } from "./accept-any-code.ts"
import type { CodeRefusal } from "./accept-code.ts"
import { deleteSecondFactor } from "./queries.ts"
import { recordOwnAct } from "./record-own-act.ts"
import { tellSecondFactor } from "./tell-second-factor.ts"

/** With a code, and only while none of the person's accounts demands the second factor. */
export async function switchOff(
  trx: Trx,
  signedIn: SignedIn,
  typed: string,
  now: Date,
): Promise<Result<null, CodeRefusal | "demanded">> {
  const { userId, memberships } = signedIn
  if (memberships.some((membership) => membership.demandsSecondFactor)) return refused("demanded")
  const accepted = await acceptAnyCode(trx, userId, typed, now)
  if (!accepted.ok) return accepted

  await deleteSecondFactor(trx, userId)
  await endOtherSessions(trx, signedIn)
  await markSecondFactor(trx, signedIn, null)
  await recordOwnAct(trx, signedIn, "switch_off_second_factor")
  await tellSecondFactor(trx, userId, "switched_off")
  return ok(null)
}
