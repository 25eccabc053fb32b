import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { casablancaDay } from "#src/clock.ts"
import { creditFeeInvoice } from "#src/papers/issue-fee-papers.ts"
import { billBetween, billOf } from "./batch-bill.ts"
import type { InvoicedBatch } from "./batch-queries.ts"
import { billedFee } from "./billed-fee.ts"
import { bookBatchFee } from "./book-batch-fee.ts"
import { insertPayerCredit } from "./credit-queries.ts"
import type { BatchPayout } from "./payout-queries.ts"

type Credited = {
  kind: "failed" | "returned" | "cancelled"
  batch: InvoicedBatch
  /** Of the batch, those that stood when the credit was given, and those of them that it is given for. */
  standing: readonly BatchPayout[]
  taken: readonly BatchPayout[]
}

/**
 * Takes back of the invoice what will not be paid after all: the commissions are due again and come with a later batch. What
 * the merchant had paid of it is its credit with the platform.
 */
export async function creditBatch(
  trx: Trx,
  actor: Actor & { kind: "member" | "staff" },
  credited: Credited,
  now: Date,
) {
  const { batch, kind, standing, taken } = credited
  const { id: batchId, number, invoiceId, feeBp, feeVatBp, fundedAt } = batch
  if (invoiceId === null || feeBp === null || feeVatBp === null || taken.length === 0) return
  const rates = { feeBp, feeVatBp }
  const gone = new Set(taken.map(({ id }) => id))
  const left = standing.filter(({ id }) => !gone.has(id))
  const bill = billBetween(billOf(standing, rates), billOf(left, rates))
  const { accountId, userId: recordedBy } = actor
  await creditFeeInvoice(trx, accountId, { invoiceId, fee: billedFee(bill, rates, number) }, now)
  const amountCents = fundedAt ? bill.totalCents : usedOf(batch)
  const credit = { batchId, kind, amountCents, occurredOn: casablancaDay(now), proof: null }
  await insertPayerCredit(trx, accountId, { ...credit, recordedBy, recordedAt: now })
  const movement = fundedAt ? "credited_and_held" : "credited"
  await bookBatchFee(trx, { accountId, batchId }, { bill, movement }, now)
}

/** Without the merchant's money only the whole of a batch is credited: what it had used of an earlier credit is free again. */
function usedOf({ invoicedCents, toReceiveCents }: InvoicedBatch): bigint {
  return (invoicedCents ?? 0n) - (toReceiveCents ?? 0n)
}
