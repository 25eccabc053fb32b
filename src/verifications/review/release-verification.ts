import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertEvent, updateVerification } from "#src/verifications/queries.ts"
import { whyNotInHand } from "./claim.ts"
import { lockFile } from "./lock-file.ts"
import { reviewerOf } from "./reviewer.ts"

export type ReleaseRefusal = "not_in_review" | "claimed_by_other"
type Release = Promise<Result<null, ReleaseRefusal>>

/** Gives a file back to the queue, at the age it had; the decisions made so far stay. */
export async function releaseVerification(trx: Trx, staff: StaffActor, accountId: string, now: Date): Release {
  const reviewer = reviewerOf(staff, accountId)
  const file = await lockFile(trx, accountId)
  const refusal = whyNotInHand(file, reviewer.userId)
  if (refusal) return refused(refusal)

  await updateVerification(trx, accountId, { state: "submitted", claimedBy: null, claimedAt: null })
  await insertEvent(trx, reviewer, { verificationId: file.id, state: "submitted", at: now })
  await recordAct(trx, reviewer, "release_verification", file.id)
  return ok(null)
}
