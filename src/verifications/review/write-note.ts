import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import type { Result } from "#src/result.ts"

export type NoteDraft = { accountId: string; text: string }

export async function writeNote(
  _trx: Trx,
  _staff: StaffActor,
  _draft: NoteDraft,
  _now: Date,
): Promise<Result<{ id: string }, "empty" | "too_long">> {
  throw new Error("writeNote")
}
