import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { endEverySession } from "#src/accounts/session.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { findRoleOfStaff } from "#src/staff/find-role-of-staff.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { deleteSecondFactor, requireMember } from "./queries.ts"

type Reset = Result<null, "own_factor" | "reason_missing" | "no_second_factor">

/**
 * For somebody who has lost the application and every recovery code, once staff have made sure of who asks: `reason` says how.
 * The password alone opens until another factor is set up, so every session ends and a mail tells the person.
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
  if (!(await deleteSecondFactor(trx, userId))) return refused("no_second_factor")

  await endEverySession(trx, userId)
  await recordAct(trx, actor, "reset_second_factor", userId, { reason })
  await enqueue(trx, "send-second-factor-notice", { userId, change: "reset", requestId: randomUUID() })
  return ok(null)
}
