import type { Trx } from "#db/database.ts"
import { awardCommission } from "#src/commissions/award-commission.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { type DisputeRecord, holdDisputes, isAwarded, lockReversed, updateDispute } from "./queries.ts"

type Award = {
  amountCents: bigint
  decidedAs: "merchant" | "staff"
  decidedBy: string
  decision?: string
  aboveReason?: string | null
}
type Granted = {
  award: Award
  /** What the answer of a merchant says beside. */
  change?: { answer?: string; answeredBy?: string; answeredAt?: Date }
}

/** What its order would still earn: of a reversed one no more than stands reversed now; null where no rule tells. */
export async function readOwed(trx: Trx, dispute: DisputeRecord): Promise<bigint | null> {
  const { merchantAccountId, commissionId, claimedCents } = dispute
  if (commissionId === null || claimedCents === null) return claimedCents
  const reversedCents = await lockReversed(trx, merchantAccountId, commissionId)
  const isPartlyRestored = reversedCents < claimedCents
  return isPartlyRestored ? reversedCents : claimedCents
}

/** Accepts a dispute whose row is held, and posts the award; an order that has given everything back owes nothing more. */
export async function grantAward(
  trx: Trx,
  dispute: DisputeRecord,
  { award, change }: Granted,
  now: Date,
): Promise<Result<{ commissionId: string; amountCents: bigint }, "restored" | "awarded">> {
  const { merchantAccountId: accountId, influencerAccountId, id: disputeId, commissionId } = dispute
  await holdDisputes(trx, accountId)
  if (await isAwarded(trx, dispute)) return refused("awarded")
  const reversedCents = commissionId ? await lockReversed(trx, accountId, commissionId) : null
  if (reversedCents === 0n) return refused("restored")
  const { amountCents, ...decided } = award
  const isMerchants = award.decidedAs === "merchant" && reversedCents !== null && reversedCents < amountCents
  const cents = isMerchants ? reversedCents : amountCents

  await updateDispute(trx, dispute, {
    ...{ state: "accepted", ...change, ...decided, decidedAt: now },
    ...{ awardedCents: cents, reversedCents },
  })
  const awarded = await awardCommission(trx, { accountId, influencerAccountId, disputeId, amountCents: cents }, now)
  return ok({ commissionId: awarded, amountCents: cents })
}
