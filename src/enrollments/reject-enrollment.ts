import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockReceived, recordDecision } from "./queries.ts"
import { tellDecision } from "./tell-enrollment.ts"

/** Turns an application down, with the reason that the influencer reads. */
export async function rejectEnrollment(
  trx: Trx,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Result<{ id: string }, "already_decided">> {
  const enrollment = await lockReceived(trx, actor.accountId, id)
  if (enrollment.status !== "pending") return refused("already_decided")

  await recordDecision(trx, actor, id, { status: "rejected", reason, endedAt: null })
  await recordAct(trx, actor, "reject_enrollment", id)
  await tellDecision(trx, actor.accountId, id)
  await enqueue(trx, "send-enrollment-decision", { accountId: actor.accountId, enrollmentId: id })
  return ok({ id })
}
