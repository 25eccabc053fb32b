import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockStaffMember } from "./lock-staff-member.ts"
import { changeStaff } from "./queries.ts"
import { requireStaffAbility } from "./require-staff-ability.ts"
import type { StaffRole } from "./staff-roles.ts"

/** Holds from the next request on: a session asks anew each time what its person may do. */
export async function changeStaffRole(
  trx: Trx,
  actor: StaffActor,
  userId: string,
  role: StaffRole,
): Promise<Result<null, "last_administrator">> {
  requireStaffAbility(actor, "manage_staff")
  const person = await lockStaffMember(trx, userId)
  if (person.isLastAdministrator && role !== "administrator") return refused("last_administrator")

  await changeStaff(trx, userId, { role })
  await recordAct(trx, actor, "change_staff_role", userId, { from: person.role, to: role })
  return ok(null)
}
