import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"

export type ReleaseRefusal = "not_in_review" | "claimed_by_other"

export async function releaseVerification(
  _trx: Trx,
  _staff: StaffActor,
  _accountId: string,
  _now: Date,
): Promise<Result<null, ReleaseRefusal>> {
  throw new Error("releaseVerification")
}
