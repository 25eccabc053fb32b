import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { assignPromoCode } from "#src/links/assign-promo-code.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { lockReceived, recordDecision } from "./queries.ts"
import { tellDecision } from "./tell-enrollment.ts"

export type ApprovalRefusal = "already_decided" | "suspended" | "applicant_suspended"

/** Lets an influencer in: from now on their links and their promo code earn. */
export async function approveEnrollment(
  trx: Trx,
  actor: Actor,
  id: string,
): Promise<Result<{ id: string }, ApprovalRefusal>> {
  const enrollment = await lockReceived(trx, actor.accountId, id)
  if (enrollment.status !== "pending") return refused("already_decided")
  if (await isStopped(trx, actor.accountId, "enrollments")) return refused("suspended")
  if (await isStopped(trx, enrollment.influencerAccountId, "enrollments")) return refused("applicant_suspended")

  await recordDecision(trx, actor, id, { status: "approved", reason: null, endedAt: null })
  await assignPromoCode(trx, actor, id)
  await recordAct(trx, actor, "approve_enrollment", id)
  await tellDecision(trx, actor.accountId, id)
  await enqueue(trx, "send-enrollment-decision", { accountId: actor.accountId, enrollmentId: id })
  return ok({ id })
}
