import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { findAccount, imposeSuspension, liftOtherScope } from "./queries.ts"
import { messageLimit, type SuspensionReason, type SuspensionScope } from "./suspension.ts"

export type SuspensionOrder = {
  accountId: string
  reason: SuspensionReason
  scope: SuspensionScope
  /** Told to the account's people word for word; may be empty, but for the reason `other`. */
  message: string
}

export type SuspensionRefusal =
  | "already_suspended"
  | "account_closed"
  | "platform_account"
  | "message_missing"
  | "message_too_long"

/** Stops an account at once, everywhere; one that is stopped in another scope has its scope changed without a gap. */
export async function suspendAccount(
  trx: Trx,
  staff: StaffActor,
  order: SuspensionOrder,
  now: Date,
): Promise<Result<{ id: string }, SuspensionRefusal>> {
  requireStaffAbility(staff, "suspend")
  const { accountId, scope, reason } = order
  const message = order.message.trim()
  if (message.length > messageLimit) return refused("message_too_long")
  if (message === "" && reason === "other") return refused("message_missing")
  const { kind, closedAt, scopeInForce } = await findAccount(trx, accountId)
  if (kind === "platform") return refused("platform_account")
  if (closedAt) return refused("account_closed")
  if (scopeInForce === scope) return refused("already_suspended")

  const imposed = { accountId, scope, reason, message, imposedBy: staff.userId, imposedAt: now }
  await liftOtherScope(trx, imposed)
  const id = await imposeSuspension(trx, imposed)
  // A colleague was faster.
  if (!id) return refused("already_suspended")
  await recordAct(trx, { ...staff, accountId }, "suspend_account", id, { scope, reason })
  const told = { accountId, kind: "suspension_imposed", key: `suspension_imposed:${id}`, at: now } as const
  await notify(trx, { ...told, params: {}, path: paths.dashboard }, "none")
  await enqueue(trx, "send-suspension-notice", { accountId, suspensionId: id })
  return ok({ id })
}
