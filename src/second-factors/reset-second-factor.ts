import type { Trx } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findRoleOfStaff } from "#src/staff/find-role-of-staff.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { requireMember } from "./queries.ts"
import { takeAwaySecondFactor } from "./take-away-second-factor.ts"

type Reset = Result<null, "own_factor" | "reason_missing" | "no_second_factor">

/**
 * For somebody who has lost the application and every recovery code, once staff have made sure of who asks: `reason` says how.
 * Until another one is set up the password alone opens.
 */
export async function resetSecondFactor(
  trx: Trx,
  actor: StaffActor,
  asked: { userId: string; reason: string },
): Promise<Reset> {
  requireStaffAbility(actor, "reset_second_factor")
  const { userId } = asked
  const isStaff = (await findRoleOfStaff(trx, userId)) !== undefined
  // A reviewer must not open the way to an administrator's place.
  if (isStaff) requireStaffAbility(actor, "manage_staff")
  else await requireMember(trx, actor.accountId, userId)
  const reason = asked.reason.trim().slice(0, 500)
  if (userId === actor.userId) return refused("own_factor")
  if (reason === "") return refused("reason_missing")
  return (await takeAwaySecondFactor(trx, actor, userId, reason)) ? ok(null) : refused("no_second_factor")
}
