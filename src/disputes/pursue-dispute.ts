import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isOver } from "./dispute.ts"
import { lockDispute, updateDispute } from "./queries.ts"
import { tellBoth, tellMerchant } from "./tell-parties.ts"

type Member = Actor & { kind: "member" }

/** The influencer does not accept the merchant's refusal: the staff decide. */
export async function escalateDispute(
  trx: Trx,
  actor: Member,
  disputeId: string,
  now: Date,
): Promise<Result<null, "not_refused" | "too_late">> {
  const dispute = await lockDispute(trx, actor.accountId, disputeId)
  if (dispute.state !== "refused") return refused("not_refused")
  if (dispute.escalateBy && dispute.escalateBy <= now) return refused("too_late")

  await updateDispute(trx, dispute, { state: "escalated", escalatedBy: actor.userId, escalatedAt: now })
  await recordAct(trx, actor, "escalate_dispute", disputeId)
  await tellBoth(trx, dispute, "escalated")
  return ok(null)
}

/** The influencer lets it go; the order may be contested again while there is time. */
export async function withdrawDispute(
  trx: Trx,
  actor: Member,
  disputeId: string,
  now: Date,
): Promise<Result<null, "over">> {
  const dispute = await lockDispute(trx, actor.accountId, disputeId)
  if (isOver(dispute.state)) return refused("over")

  await updateDispute(trx, dispute, { state: "withdrawn", withdrawnAt: now })
  await recordAct(trx, actor, "withdraw_dispute", disputeId)
  await tellMerchant(trx, dispute, "dispute_withdrawn")
  return ok(null)
}
