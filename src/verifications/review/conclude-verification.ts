import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"

export type Conclusion = { state: "approved" | "changes_requested"; approvedUntil: string | null }
export type ConclusionRefusal = "not_in_review" | "claimed_by_other" | "undecided" | "out_of_date"

export async function concludeVerification(
  _trx: Trx,
  _staff: StaffActor,
  _accountId: string,
  _now: Date,
): Promise<Result<Conclusion, ConclusionRefusal>> {
  throw new Error("concludeVerification")
}
