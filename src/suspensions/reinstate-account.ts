import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { liftSuspension } from "./queries.ts"
import { messageLimit } from "./suspension.ts"

export type Reinstatement = { accountId: string; reason: string }
export type ReinstatementRefusal = "not_suspended" | "reason_missing" | "reason_too_long"

/** Undoes a suspension, at once and everywhere; the reason is the staff's own, for the record. */
export async function reinstateAccount(
  trx: Trx,
  staff: StaffActor,
  { accountId, reason: typed }: Reinstatement,
  now: Date,
): Promise<Result<{ id: string }, ReinstatementRefusal>> {
  requireStaffAbility(staff, "suspend")
  const reason = typed.trim()
  if (reason === "") return refused("reason_missing")
  if (reason.length > messageLimit) return refused("reason_too_long")

  const id = await liftSuspension(trx, { accountId, reason, liftedBy: staff.userId, liftedAt: now })
  if (!id) return refused("not_suspended")
  await recordAct(trx, { ...staff, accountId }, "reinstate_account", id)
  const told = { accountId, kind: "suspension_lifted", key: `suspension_lifted:${id}`, at: now } as const
  await notify(trx, { ...told, params: {}, path: paths.dashboard }, "none")
  await enqueue(trx, "send-reinstatement-notice", { accountId, suspensionId: id })
  return ok({ id })
}
