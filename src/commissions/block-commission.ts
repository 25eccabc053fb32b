import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { NotFound } from "#src/errors.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { insertBlock } from "./block-queries.ts"
import { changeCommissions } from "./change-commissions.ts"
import { lockCommissions } from "./change-queries.ts"

export type Holder = Actor & { kind: "member" | "staff" }
export type Block = { commissionId: string; reason: string }
type Refusal = "reason_missing" | "reason_too_long" | "already_blocked" | "nothing_to_hold"

export const longestReason = 500

/** Holds what is not paid yet of a commission, for a reason that both parties read; one that the bank is told of already is paid all the same. */
export async function blockCommission(
  trx: Trx,
  actor: Holder,
  { commissionId, reason }: Block,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  if (actor.kind === "staff") requireStaffAbility(actor, "hold_money")
  const { accountId } = actor
  const said = reason.trim()
  if (said === "") return refused("reason_missing")
  if (said.length > longestReason) return refused("reason_too_long")
  const [commission] = await lockCommissions(trx, accountId, [commissionId])
  if (!commission) throw new NotFound(`commission ${commissionId}`)
  if (commission.blockedAt) return refused("already_blocked")
  const { amountCents, reversedCents, paidCents, influencerAccountId } = commission
  if (amountCents - reversedCents - paidCents <= 0n) return refused("nothing_to_hold")

  const block = { influencerAccountId, commissionId, reason: said, imposedAs: actor.kind, imposedBy: actor.userId }
  const id = await insertBlock(trx, accountId, { ...block, imposedAt: now })
  await changeCommissions(trx, accountId, [{ commissionId, blockedAt: now }], { cause: "commission_blocked", now })
  await recordAct(trx, actor, "block_commission", commissionId)
  return ok({ id })
}
