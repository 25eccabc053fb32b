import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import * as queries from "./queries.ts"
import { requireStaffAbility } from "./require-staff-ability.ts"

export type StaffMember = Awaited<ReturnType<typeof queries.listStaff>>[number]

/** Everybody who is or was staff, those of today first. */
export async function listStaff(db: Db, actor: StaffActor): Promise<StaffMember[]> {
  requireStaffAbility(actor, "manage_staff")
  return queries.listStaff(db)
}
