import type { Trx } from "#db/database.ts"
import { beginSetUp } from "#src/second-factors/begin-set-up.ts"
import { confirmSetUp } from "#src/second-factors/confirm-set-up.ts"
import { codeOf } from "./code-of.ts"

/** Gives somebody of the cast a second factor, as they would. */
export async function switchOnFor(trx: Trx, user: { id: string; email: string }, now: Date) {
  const { secret } = await beginSetUp(trx, { userId: user.id, email: user.email }, now)
  const confirmed = await confirmSetUp(trx, user.id, codeOf(secret, now), now)
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return { secret, recoveryCodes: confirmed.value.recoveryCodes }
}
