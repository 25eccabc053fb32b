import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { NotFound } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findVerification } from "#src/verifications/queries.ts"
import { insertNote } from "./queries.ts"
import { reviewerOf } from "./reviewer.ts"

export type NoteDraft = { accountId: string; text: string }
type Note = Promise<Result<{ id: string }, "empty" | "too_long">>

const longestNote = 4000

/** A line from one reviewer to the next; the applicant never reads it. */
export async function writeNote(trx: Trx, staff: StaffActor, draft: NoteDraft, now: Date): Note {
  const reviewer = reviewerOf(staff, draft.accountId)
  const text = draft.text.trim()
  if (text === "") return refused("empty")
  if (text.length > longestNote) return refused("too_long")
  const file = await findVerification(trx, draft.accountId)
  if (!file) throw new NotFound(`verification of ${draft.accountId}`)

  const id = await insertNote(trx, { accountId: draft.accountId, text, writtenBy: reviewer.userId, writtenAt: now })
  await recordAct(trx, reviewer, "write_note", file.id, { note: id })
  return ok({ id })
}
