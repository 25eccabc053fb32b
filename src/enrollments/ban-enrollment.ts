import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockReceived, recordDecision } from "./queries.ts"
import { tellDecision } from "./tell-enrollment.ts"

type Ban = { id: string; reason: string; now: Date }

/** Puts an influencer out of a program for good: shoppers still reach the product, nothing new is credited. */
export async function banEnrollment(
  trx: Trx,
  actor: Actor,
  { id, reason, now }: Ban,
): Promise<Result<{ id: string }, "not_enrolled">> {
  const enrollment = await lockReceived(trx, actor.accountId, id)
  if (enrollment.status !== "approved" && enrollment.status !== "left") return refused("not_enrolled")

  await recordDecision(trx, actor, id, { status: "banned", reason, endedAt: enrollment.endedAt ?? now })
  await recordAct(trx, actor, "ban_enrollment", id)
  await tellDecision(trx, actor.accountId, id)
  await enqueue(trx, "send-enrollment-decision", { accountId: actor.accountId, enrollmentId: id })
  return ok({ id })
}
