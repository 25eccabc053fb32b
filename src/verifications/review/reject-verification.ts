import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertEvent, updateVerification } from "#src/verifications/queries.ts"
import { tellVerification } from "#src/verifications/tell-verification.ts"
import { whyNotInHand } from "./claim.ts"
import { isRejectionReason, longestMessage } from "./decision-reasons.ts"
import { lockFile } from "./lock-file.ts"
import { isMember } from "./queries.ts"
import { reviewerOf } from "./reviewer.ts"

export type RejectionDraft = { accountId: string; reason: string | null; message: string }
export type RejectionRefusal =
  | "not_in_review"
  | "claimed_by_other"
  | "own_account"
  | "reason_missing"
  | "message_missing"
  | "message_too_long"
type Rejection = Promise<Result<null, RejectionRefusal>>

/** Refuses the whole file, in review or approved before; its approval ends at once. */
export async function rejectVerification(trx: Trx, staff: StaffActor, draft: RejectionDraft, now: Date): Rejection {
  const { accountId } = draft
  const reviewer = reviewerOf(staff, accountId)
  const file = await lockFile(trx, accountId)
  const inHand = file.state === "approved" ? null : whyNotInHand(file, reviewer.userId)
  const refusal = inHand ?? whyNotSaid(draft)
  if (refusal) return refused(refusal)
  if (await isMember(trx, accountId, reviewer.userId)) return refused("own_account")

  const words = { reason: draft.reason ?? "another", message: draft.message.trim() }
  const decided = { decidedAt: now, decidedBy: reviewer.userId, claimedAt: null, claimedBy: null }
  await updateVerification(trx, accountId, { state: "rejected", ...decided, approvedAt: null, approvedUntil: null })
  const event = { verificationId: file.id, state: "rejected", at: now, ...words } as const
  const eventId = await insertEvent(trx, reviewer, event)
  await recordAct(trx, reviewer, "reject_verification", file.id, { reason: words.reason, from: file.state })
  await tellVerification(trx, { accountId, eventId, state: "rejected" }, now)
  return ok(null)
}

function whyNotSaid({ reason, message }: RejectionDraft) {
  if (!isRejectionReason(reason)) return "reason_missing"
  if (reason === "another" && message.trim() === "") return "message_missing"
  return message.trim().length > longestMessage ? "message_too_long" : null
}
