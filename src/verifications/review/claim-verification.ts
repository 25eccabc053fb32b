import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"

export type ClaimRefusal = "not_waiting" | "claimed_by_other" | "own_account"

export async function claimVerification(
  _trx: Trx,
  _staff: StaffActor,
  _accountId: string,
  _now: Date,
): Promise<Result<null, ClaimRefusal>> {
  throw new Error("claimVerification")
}
