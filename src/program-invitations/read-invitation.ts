import type { Db } from "#db/database.ts"
import { readNamedRewards } from "#src/programs/read-program-rewards.ts"
import { findInvitation, findOpenInvitation } from "./queries.ts"

/** An invitation with what the program gives everybody. */
export async function readInvitation(db: Db, accountId: string, id: string, now: Date) {
  const invitation = await findInvitation(db, accountId, id)
  return { invitation, ...(await readNamedRewards(db, invitation.programId, now)) }
}

/** What waits for this influencer's answer in a program. */
export async function readOpenInvitation(db: Db, accountId: string, programId: string, now: Date) {
  return (await findOpenInvitation(db, accountId, programId, now)) ?? null
}
