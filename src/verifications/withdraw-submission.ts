import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertEvent, isDecidedSince, lockVerification, updateVerification } from "./queries.ts"

/** Takes a file back that nobody has begun to review; what was decided on once stays with the reviewers. */
export async function withdrawSubmission(
  trx: Trx,
  actor: Actor & { kind: "member" },
  now: Date,
): Promise<Result<null, "not_submitted" | "claimed">> {
  const { accountId } = actor
  const file = await lockVerification(trx, accountId)
  if (file?.state === "in_review") return refused("claimed")
  if (file?.state !== "submitted" || !file.submittedAt) return refused("not_submitted")
  if (file.claimedBy || (await isDecidedSince(trx, accountId, file.submittedAt))) return refused("claimed")

  await updateVerification(trx, accountId, { state: "open", submittedAt: null, submittedBy: null })
  await insertEvent(trx, actor, { verificationId: file.id, state: "open", at: now })
  await recordAct(trx, actor, "withdraw_submission", file.id)
  return ok(null)
}
