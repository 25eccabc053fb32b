import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockBatch, updateBatch } from "./batch-queries.ts"
import { creditBatch } from "./credit-batch.ts"
import { movePayouts } from "./move-payouts.ts"
import { lockPayouts, recordEndings } from "./payout-queries.ts"
import { requirePayer } from "./require-payer.ts"

type Refusal = "already_cancelled" | "already_executed"

/** Undoes a batch of which the bank has executed nothing: everything it took is due again. */
export async function cancelBatch(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  batchId: string,
  now: Date,
): Promise<Result<null, Refusal>> {
  const { accountId } = actor
  const batch = await lockBatch(trx, accountId, batchId)
  requirePayer(actor, batch.payer)
  if (batch.state === "cancelled") return refused("already_cancelled")
  const payouts = await lockPayouts(trx, accountId, batchId)
  if (payouts.some(({ executedOn }) => executedOn !== null)) return refused("already_executed")
  if (batch.state === "executed") return refused("already_executed")

  const taken = payouts.filter(({ state }) => state === "planned")
  const ids = taken.map(({ id }) => id)
  const passage = { from: "planned", to: "cancelled", cause: "payout_cancelled", now } as const
  await movePayouts(trx, accountId, ids, passage)
  const endings = ids.map((id) => ({ id }))
  await recordEndings(trx, accountId, endings, passage)
  await updateBatch(trx, accountId, batchId, { state: "cancelled", cancelledBy: actor.userId, cancelledAt: now })
  await creditBatch(trx, actor, { kind: "cancelled", batch, standing: taken, taken }, now)
  await recordAct(trx, actor, "cancel_payout_batch", batchId)
  return ok(null)
}
