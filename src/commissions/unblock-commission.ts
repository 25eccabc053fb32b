import type { Trx } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { NotFound } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { type Block, type Holder, longestReason } from "./block-commission.ts"
import { findBlock, liftBlock } from "./block-queries.ts"
import { changeCommissions } from "./change-commissions.ts"
import { lockCommissions } from "./change-queries.ts"

type Refusal = "reason_missing" | "reason_too_long" | "not_blocked" | "held_by_platform"

/** Lets a held commission go where its order's events have led it meanwhile; what staff hold, only staff let go. */
export async function unblockCommission(
  trx: Trx,
  actor: Holder,
  { commissionId, reason }: Block,
  now: Date,
): Promise<Result<null, Refusal>> {
  if (actor.kind === "staff") requireStaffAbility(actor, "hold_money")
  const { accountId } = actor
  const said = reason.trim()
  if (said === "") return refused("reason_missing")
  if (said.length > longestReason) return refused("reason_too_long")
  const [commission] = await lockCommissions(trx, accountId, [commissionId])
  if (!commission) throw new NotFound(`commission ${commissionId}`)
  const block = await findBlock(trx, accountId, commissionId)
  if (!block) return refused("not_blocked")
  if (block.imposedAs === "staff" && actor.kind !== "staff") return refused("held_by_platform")

  await liftBlock(trx, accountId, block.id, { liftedBy: actor.userId, liftedAt: now, liftingReason: said })
  await changeCommissions(trx, accountId, [{ commissionId, blockedAt: null }], { cause: "commission_unblocked", now })
  await recordAct(trx, actor, "unblock_commission", commissionId)
  return ok(null)
}
