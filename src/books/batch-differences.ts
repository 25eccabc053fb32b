import { billOf } from "#src/payouts/batch-bill.ts"
import { feePostings } from "#src/payouts/book-batch-fee.ts"
import type { BatchBooks } from "./batch-queries.ts"
import { bookFigures, type Difference, differencesOf } from "./book-differences.ts"

/** What was asked of a merchant for a batch, taken back and kept for it, against the payouts that the batch is made of. */
export function batchDifferences(batch: BatchBooks): Difference[] {
  const { accountId, id, invoicedCents, toReceiveCents, fundedAt } = batch
  const asked = billOf(batch.made, batch)
  const left = billOf(batch.standing, batch)
  const goneCents = asked.totalCents - left.totalCents
  const usedCents = invoicedCents - toReceiveCents
  const givenBackCents = batch.state === "cancelled" && !fundedAt ? usedCents : goneCents
  return differencesOf({ accountId, subject: "batch", id }, [
    ["invoiced", invoicedCents, asked.totalCents],
    ["invoice", batch.billedCents, asked.totalCents],
    ["credit notes", batch.notedCents, goneCents],
    ["credit used", -batch.usedCents, usedCents],
    ["credit given", batch.creditedCents, givenBackCents],
    ...bookFigures(batch.sums, feePostings(left, fundedAt ? "invoiced_and_received" : "invoiced")),
  ])
}
