import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay, isDay } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { billOf } from "./batch-bill.ts"
import { type InvoicedBatch, lockBatch, updateBatch } from "./batch-queries.ts"
import { bookBatchFee } from "./book-batch-fee.ts"
import { insertPayerCredit } from "./credit-queries.ts"
import { listPayouts } from "./payout-queries.ts"

export type Funding = { batchId: string; receivedOn: string; proof: string }
type Refusal = "not_platform" | "not_checked" | "already_funded" | "day_ahead" | "proof_missing" | "proof_too_long"

const longestProof = 300

/** The whole of what a batch asked of the merchant has come in: it may leave for the bank, or, cancelled meanwhile, it is credit. */
export async function fundBatch(
  trx: Trx,
  actor: StaffActor,
  { batchId, receivedOn, proof }: Funding,
  now: Date,
): Promise<Result<null, Refusal>> {
  requireStaffAbility(actor, "pay")
  const { accountId, userId } = actor
  const fundingProof = proof.trim()
  if (fundingProof === "") return refused("proof_missing")
  if (fundingProof.length > longestProof) return refused("proof_too_long")
  if (!isDay(receivedOn) || receivedOn > casablancaDay(now)) return refused("day_ahead")
  const batch = await lockBatch(trx, accountId, batchId)
  if (batch.payer !== "platform") return refused("not_platform")
  if (batch.invoiceId === null) return refused("not_checked")
  if (batch.fundedAt) return refused("already_funded")

  const funding = { fundedOn: receivedOn, fundingProof, fundedBy: userId }
  await updateBatch(trx, accountId, batchId, { ...funding, fundedAt: now })
  if (batch.state === "cancelled") await keepAsCredit(trx, actor, batch, { receivedOn, fundingProof, now })
  else await bookFee(trx, accountId, batch, now)
  await enqueue(trx, "review-receivable", { accountId })
  await recordAct(trx, actor, "fund_payout_batch", batchId, { amountCents: String(batch.toReceiveCents) })
  return ok(null)
}

async function bookFee(trx: Trx, accountId: string, batch: InvoicedBatch, now: Date) {
  const { id: batchId, feeBp, feeVatBp } = batch
  const payouts = await listPayouts(trx, accountId, batchId)
  const bill = billOf(payouts, { feeBp: feeBp ?? 0, feeVatBp: feeVatBp ?? 0 })
  await bookBatchFee(trx, { accountId, batchId }, { bill, movement: "received" }, now)
}

type Receipt = { receivedOn: string; fundingProof: string; now: Date }

async function keepAsCredit(
  trx: Trx,
  actor: StaffActor,
  batch: InvoicedBatch,
  { receivedOn, fundingProof, now }: Receipt,
) {
  const credit = { kind: "cancelled", batchId: batch.id, amountCents: batch.toReceiveCents ?? 0n } as const
  const recorded = { occurredOn: receivedOn, proof: fundingProof, recordedBy: actor.userId, recordedAt: now }
  await insertPayerCredit(trx, actor.accountId, { ...credit, ...recorded })
}
