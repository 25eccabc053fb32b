import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"

/** A declared secret in full; that it was read is kept in the audit. */
export async function revealAnswer(
  _trx: Trx,
  _staff: StaffActor,
  _accountId: string,
  _field: string,
): Promise<{ field: string; value: string }> {
  throw new Error("revealAnswer")
}
