import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"

export type FlagKey = { accountId: string; otherAccountId: string; field: string }

export async function clearFlag(
  _trx: Trx,
  _staff: StaffActor,
  _flag: FlagKey,
  _now: Date,
): Promise<Result<null, "already_cleared">> {
  throw new Error("clearFlag")
}
