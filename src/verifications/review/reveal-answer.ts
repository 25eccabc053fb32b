import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { unsealAnswer } from "#src/verifications/seal-answer.ts"
import { findAnswer } from "./queries.ts"
import { reviewerOf } from "./reviewer.ts"

type Revealed = Promise<{ field: string; value: string }>

/** A declared secret in full; that it was read, and by whom, is kept in the audit. */
export async function revealAnswer(trx: Trx, staff: StaffActor, accountId: string, field: string): Revealed {
  const reader = reviewerOf(staff, accountId, "see_papers")
  const answer = await findAnswer(trx, accountId, field)

  await recordAct(trx, reader, "reveal_answer", answer.verificationId, { field })
  return { field, value: unsealAnswer(accountId, field, answer.valueSealed) }
}
