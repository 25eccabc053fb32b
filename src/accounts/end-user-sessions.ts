import type { Trx } from "#db/database.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import type { StaffActor } from "./actor.ts"
import { recordAct } from "./record-act.ts"
import { deleteMemberSessions, findMember } from "./staff-view-queries.ts"

/** Signs a member of the account out of every browser; their sessions of the back-office, if any, are none of this. */
export async function endUserSessions(trx: Trx, staff: StaffActor, userId: string): Promise<{ count: number }> {
  requireStaffAbility(staff, "end_sessions")
  await findMember(trx, staff.accountId, userId)

  const count = await deleteMemberSessions(trx, userId)
  await recordAct(trx, staff, "end_sessions", userId, { count })
  return { count }
}
