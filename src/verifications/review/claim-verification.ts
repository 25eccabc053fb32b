import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertEvent, updateVerification } from "#src/verifications/queries.ts"
import { whyNotClaimable } from "./claim.ts"
import { lockFile } from "./lock-file.ts"
import { isMember } from "./queries.ts"
import { reviewerOf } from "./reviewer.ts"

export type ClaimRefusal = "not_waiting" | "claimed_by_other" | "own_account"
type Claiming = Promise<Result<null, ClaimRefusal>>

/** Takes a file in hand, so that two people never decide it both. */
export async function claimVerification(trx: Trx, staff: StaffActor, accountId: string, now: Date): Claiming {
  const reviewer = reviewerOf(staff, accountId)
  const file = await lockFile(trx, accountId)
  const refusal = whyNotClaimable(file, reviewer.userId, now)
  if (refusal) return refused(refusal)
  if (await isMember(trx, accountId, reviewer.userId)) return refused("own_account")

  await updateVerification(trx, accountId, { state: "in_review", claimedBy: reviewer.userId, claimedAt: now })
  if (file.state === "submitted") {
    await insertEvent(trx, reviewer, { verificationId: file.id, state: "in_review", at: now })
    await recordAct(trx, reviewer, "claim_verification", file.id)
  } else if (file.claimedBy !== reviewer.userId) {
    await recordAct(trx, reviewer, "take_over_verification", file.id, { from: file.claimedBy })
  }
  return ok(null)
}
