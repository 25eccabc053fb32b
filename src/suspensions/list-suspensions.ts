import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { selectSuspensions } from "./queries.ts"

export type SuspensionEntry = Awaited<ReturnType<typeof selectSuspensions>>[number]

/** Every suspension of an account, the newest first, for staff. */
export function listSuspensions(db: Db, staff: StaffActor, accountId: string): Promise<SuspensionEntry[]> {
  requireStaffAbility(staff, "see_accounts")
  return selectSuspensions(db, accountId)
}
