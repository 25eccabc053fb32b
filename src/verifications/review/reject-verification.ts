import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"

export type RejectionDraft = { accountId: string; reason: string | null; message: string }
export type RejectionRefusal =
  | "not_in_review"
  | "claimed_by_other"
  | "own_account"
  | "reason_missing"
  | "message_missing"
  | "message_too_long"

/** Refuses the whole file, under review or approved before. */
export async function rejectVerification(
  _trx: Trx,
  _staff: StaffActor,
  _draft: RejectionDraft,
  _now: Date,
): Promise<Result<null, RejectionRefusal>> {
  throw new Error("rejectVerification")
}
