import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { countWaiting, type DeadLetter, selectDeadLetters } from "./queries.ts"

export type { DeadLetter } from "./queries.ts"

const pageSize = 50

/** Jobs that used up their tries and wait for staff, the newest first, with how many there are in all. */
export async function listDeadLetters(
  db: Db,
  staff: StaffActor,
  before: string | null = null,
): Promise<{ letters: DeadLetter[]; count: number }> {
  requireStaffAbility(staff, "see_jobs")
  return { letters: await selectDeadLetters(db, before, pageSize), count: await countWaiting(db) }
}
