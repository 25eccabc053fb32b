import type { Db } from "#db/database.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import type { StaffActor } from "./actor.ts"
import { listMemberSessions } from "./staff-view-queries.ts"

export type AccountSession = Awaited<ReturnType<typeof listMemberSessions>>[number]

/** Where the people of an account are signed in, for staff. */
export function listAccountSessions(db: Db, staff: StaffActor, now: Date): Promise<AccountSession[]> {
  requireStaffAbility(staff, "see_accounts")
  return listMemberSessions(db, staff.accountId, now)
}
