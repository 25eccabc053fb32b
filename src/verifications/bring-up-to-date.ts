import type { Trx } from "#db/database.ts"
import { followRequirements } from "./follow-requirements.ts"
import { findVerification } from "./queries.ts"
import { type File, readVerification } from "./read-verification.ts"
import { isEditable } from "./verification-state.ts"

/** The file as its applicant sees it today: while it is theirs to change, it follows the requirements. */
export async function bringUpToDate(trx: Trx, accountId: string, now: Date): Promise<File | null> {
  const verification = await findVerification(trx, accountId)
  if (verification && isEditable(verification.state)) await followRequirements(trx, verification, now)
  return readVerification(trx, accountId, now)
}
