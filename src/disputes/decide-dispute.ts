import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { grantAward, readOwed } from "./grant-award.ts"
import { lockDispute, updateDispute } from "./queries.ts"
import { tellBoth } from "./tell-parties.ts"

export type Decision = {
  disputeId: string
  reason: string
  /** Null when it is dismissed. */
  award: { amountCents: bigint; aboveReason: string | null } | null
}
type Refusal = "not_escalated" | "reason_missing" | "amount_missing" | "amount_above" | "restored" | "awarded"

export const shortestReason = 3
export const mostAwardedCents = 1_000_000_00n

/** Staff put an end to a dispute: dismissed, or accepted with an amount, which is posted at once. */
export async function decideDispute(
  trx: Trx,
  actor: StaffActor,
  { disputeId, reason, award }: Decision,
  now: Date,
): Promise<Result<null, Refusal>> {
  requireStaffAbility(actor, "arbitrate")
  const dispute = await lockDispute(trx, actor.accountId, disputeId)
  if (dispute.state !== "escalated") return refused("not_escalated")
  if (reason.length < shortestReason) return refused("reason_missing")
  const decided = { decidedAs: "staff", decidedBy: actor.userId, decision: reason } as const

  if (!award) {
    await updateDispute(trx, dispute, { state: "dismissed", ...decided, decidedAt: now })
    await recordAct(trx, actor, "dismiss_dispute", disputeId)
    await tellBoth(trx, dispute, "dismissed")
    return ok(null)
  }
  if (award.amountCents <= 0n) return refused("amount_missing")
  const owedCents = await readOwed(trx, dispute)
  if (owedCents === 0n) return refused("restored")
  if (isAbove(award, owedCents)) return refused("amount_above")
  const granted = await grantAward(trx, dispute, { award: { ...award, ...decided } }, now)
  if (!granted.ok) return granted
  await recordAct(trx, actor, "accept_dispute", disputeId, { cents: Number(award.amountCents) })
  await tellBoth(trx, dispute, { cents: award.amountCents })
  return ok(null)
}

/** More than the order would still earn is given with a reason of its own, and never without bound. */
function isAbove({ amountCents, aboveReason }: NonNullable<Decision["award"]>, owedCents: bigint | null): boolean {
  if (amountCents > mostAwardedCents) return true
  const isBeyond = owedCents === null || amountCents > owedCents
  return isBeyond && (aboveReason === null || aboveReason.length < shortestReason)
}
