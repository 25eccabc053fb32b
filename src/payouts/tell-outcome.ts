import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { keepProof, type SentProof } from "#src/payout-proofs/keep-proof.ts"
import { type Result, refused } from "#src/result.ts"
import { listPayouts } from "./payout-queries.ts"
import { type Settled, settlePayouts } from "./settle-payouts.ts"

/** What a person reads in the bank's papers, of one transfer or of all that wait. */
export type Outcome = {
  payoutId: string | null
  outcome: "executed" | "failed"
  on: string
  /** The number of the bank's notice, or its reason for a refusal or a return. */
  note: string | null
  /** The bank's paper itself, beside its number or instead of it. */
  sent?: SentProof | null
}
type Refusal = "not_checked" | "not_funded" | "nothing_waits" | "proof_missing" | "reason_missing"
type Teller = Actor & { kind: "member" | "staff" }

/** Settles by hand: with the bank's notice as proof, or its reason for a refusal or a return. */
export async function tellOutcome(
  trx: Trx,
  actor: Teller,
  { batchId, payoutId, outcome, on, note, sent = null }: Outcome & { batchId: string },
  now: Date,
): Promise<Result<Settled, Refusal>> {
  if (outcome === "failed" && !note) return refused("reason_missing")
  if (!note && !sent) return refused("proof_missing")
  const payouts = await listPayouts(trx, actor.accountId, batchId)
  const meant = payouts.filter(({ id, state }) => (payoutId === null ? state === "planned" : id === payoutId))
  if (meant.length === 0) return refused("nothing_waits")
  const told = meant.map(({ endToEndId }) => ({ endToEndId, proof: note, reason: note ?? "" }))
  const word = {
    executedOn: on,
    executed: outcome === "executed" ? told : [],
    failed: outcome === "failed" ? told : [],
  }
  const settled = await settlePayouts(trx, actor, batchId, { word, now })
  if (!settled.ok || !sent) return settled
  const { conflicts } = settled.value
  const payoutIds = meant.filter(({ endToEndId }) => !conflicts.includes(endToEndId)).map(({ id }) => id)
  if (payoutIds.length > 0) await keepProof(trx, actor, { batchId, payoutIds, sent }, now)
  return settled
}
