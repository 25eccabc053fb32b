import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { type Result, refused } from "#src/result.ts"
import { listPayouts } from "./payout-queries.ts"
import { type Settled, settlePayouts } from "./settle-payouts.ts"

/** What a person reads in the bank's papers, of one transfer or of all that wait. */
export type Outcome = { payoutId: string | null; outcome: "executed" | "failed"; on: string; note: string }
type Refusal = "not_checked" | "not_funded" | "nothing_waits"

/** Settles by hand: with the bank's notice as proof, or its reason for a refusal or a return. */
export async function tellOutcome(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  { batchId, payoutId, outcome, on, note }: Outcome & { batchId: string },
  now: Date,
): Promise<Result<Settled, Refusal>> {
  const payouts = await listPayouts(trx, actor.accountId, batchId)
  const meant = payouts.filter(({ id, state }) => (payoutId === null ? state === "planned" : id === payoutId))
  if (meant.length === 0) return refused("nothing_waits")
  const told = meant.map(({ endToEndId }) => ({ endToEndId, proof: note, reason: note }))
  const word = {
    executedOn: on,
    executed: outcome === "executed" ? told : [],
    failed: outcome === "failed" ? told : [],
  }
  const settled = await settlePayouts(trx, actor, batchId, { word, now })
  return settled
}
