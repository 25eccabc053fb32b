import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { escalateBy } from "./dispute.ts"
import { grantAward } from "./grant-award.ts"
import { keepEvidence, type SentEvidence } from "./keep-evidence.ts"
import { lockDispute, updateDispute } from "./queries.ts"
import { tellBoth, tellInfluencer } from "./tell-parties.ts"

type Member = Actor & { kind: "member" }
type Refusal = { disputeId: string; reason: string; evidence: SentEvidence | null }
type Acceptance = { disputeId: string; amountCents: bigint | null; words: string | null }

/** The merchant does not agree, and says why; the influencer may have the staff decide. */
export async function refuseDispute(
  trx: Trx,
  actor: Member,
  { disputeId, reason, evidence }: Refusal,
  now: Date,
): Promise<Result<null, "not_open">> {
  const dispute = await lockDispute(trx, actor.accountId, disputeId)
  if (dispute.state !== "open") return refused("not_open")

  const answered = { answer: reason, answeredBy: actor.userId, answeredAt: now, escalateBy: escalateBy(now) }
  await updateDispute(trx, dispute, { state: "refused", ...answered })
  if (evidence) await keepEvidence(trx, actor, { dispute, evidence }, now)
  await recordAct(trx, actor, "refuse_dispute", disputeId)
  await tellInfluencer(trx, dispute)
  return ok(null)
}

/** The merchant agrees: all that the order would have earned is due at once, or what it says where no rule tells. */
export async function acceptDispute(
  trx: Trx,
  actor: Member,
  { disputeId, amountCents, words }: Acceptance,
  now: Date,
): Promise<Result<{ commissionId: string }, "not_open" | "amount_missing" | "restored" | "awarded">> {
  const dispute = await lockDispute(trx, actor.accountId, disputeId)
  if (dispute.state !== "open") return refused("not_open")
  if (dispute.claimedCents === null && !amountCents) return refused("amount_missing")

  const answered = { answeredBy: actor.userId, answeredAt: now, ...(words !== null && { answer: words }) }
  const decided = { decidedAs: "merchant", decidedBy: actor.userId } as const
  const award = { amountCents: dispute.claimedCents ?? amountCents ?? 0n, ...decided }
  const granted = await grantAward(trx, dispute, { award, change: answered }, now)
  if (!granted.ok) return granted
  await recordAct(trx, actor, "accept_dispute", disputeId, { cents: Number(granted.value.amountCents) })
  await tellBoth(trx, dispute, { cents: granted.value.amountCents })
  return ok({ commissionId: granted.value.commissionId })
}
