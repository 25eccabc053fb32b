import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockStaffMember } from "./lock-staff-member.ts"
import { changeStaff } from "./queries.ts"
import { requireStaffAbility } from "./require-staff-ability.ts"
import { deleteStaffSessions } from "./session-queries.ts"

/** The person keeps what they are on the site; the back-office is closed to them at once. */
export async function endStaff(
  trx: Trx,
  actor: StaffActor,
  userId: string,
  now: Date,
): Promise<Result<null, "last_administrator">> {
  requireStaffAbility(actor, "manage_staff")
  const person = await lockStaffMember(trx, userId)
  if (person.isLastAdministrator) return refused("last_administrator")

  await changeStaff(trx, userId, { endedAt: now })
  await deleteStaffSessions(trx, userId)
  await recordAct(trx, actor, "end_staff", userId, { role: person.role })
  return ok(null)
}
