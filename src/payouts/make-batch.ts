import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { newId } from "#src/crypto/new-id.ts"
import { ok, type Result, refused } from "#src/result.ts"
import * as batches from "./batch-queries.ts"
import { draftPayout } from "./draft-payout.ts"
import { insertPayouts } from "./draft-queries.ts"
import { lockDueLines } from "./due-queries.ts"
import { type Hindrance, hindranceOf } from "./hindrance-of.ts"
import { movePayouts } from "./move-payouts.ts"
import { type Payer, payerAccountId } from "./payer.ts"
import { planDue } from "./read-plan.ts"
import { requirePayer } from "./require-payer.ts"

export type BatchOrder = {
  payer: Payer
  /** The day on which the bank is to pay, in Casablanca. */
  executionOn: string
  /** Payees left out this time, by the payer's own choice. */
  without: string[]
}
type Member = Actor & { kind: "member" | "staff" }

/** Puts everybody who can be paid into one draft; what it takes is in no other batch from then on. */
export async function makeBatch(
  trx: Trx,
  actor: Member,
  order: BatchOrder,
  now: Date,
): Promise<Result<{ id: string }, "nothing_due" | "draft_exists" | Hindrance>> {
  const { accountId } = actor
  requirePayer(actor, order.payer)
  await batches.lockPayer(trx, accountId, order.payer)
  if (await batches.findDraft(trx, accountId, order.payer)) return refused("draft_exists")
  const hindrance = await hindranceOf(trx, accountId, order.payer)
  if (hindrance) return refused(hindrance)
  const due = await lockDueLines(trx, accountId, order.payer)
  const { payable, sealed } = await planDue(trx, payerAccountId(accountId, order.payer), due, order.executionOn)
  const chosen = payable.filter(({ payee }) => !order.without.includes(payee.influencerAccountId))
  if (chosen.length === 0) return refused("nothing_due")

  const id = newId()
  const number = await batches.nextNumber(trx, accountId)
  const payouts = chosen.map((planned, index) => draftPayout(planned, sealed, { batch: id, number, index }))
  const netCents = payouts.reduce((sum, payout) => sum + payout.netCents, 0n)
  await batches.insertBatch(trx, {
    ...order,
    id,
    accountId,
    number,
    payouts: payouts.length,
    netCents,
    madeBy: actor.userId,
    madeAt: now,
  })
  await insertPayouts(trx, { accountId, payer: order.payer }, payouts)
  const ids = payouts.map((payout) => payout.id)
  await movePayouts(trx, accountId, ids, { from: "unmade", to: "planned", cause: "payout_made", now })
  await recordAct(trx, actor, "make_payout_batch", id, { payouts: payouts.length, netCents: String(netCents) })
  return ok({ id })
}
