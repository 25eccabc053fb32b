import { billPostings, paymentPostings } from "#src/fees/fee-postings.ts"
import { reckonFee } from "#src/fees/reckon-fee.ts"
import { invoiceSums } from "#src/papers/payout-sums.ts"
import { bookFigures, type Difference, differencesOf } from "./book-differences.ts"
import type { FeeBooks } from "./fee-queries.ts"

/** What a bill of the platform's fee says against the month's entries, the bill before it, its invoice and its own books. */
export function feeDifferences(bill: FeeBooks): Difference[] {
  const { accountId, id, parts, releasedCents, carriedCents } = bill
  const reckoned = reckonFee(
    parts.map((part, index) => ({ ...part, baseCents: releasedCents[index] ?? 0n })),
    carriedCents,
  )
  const { vatCents, totalCents } = invoiceSums(reckoned.feeCents, bill.vatRateBp)
  const due = billPostings(bill).concat(bill.isPaid ? paymentPostings(bill) : [])
  return differencesOf({ accountId, subject: "fee_bill", id }, [
    ["base", bill.baseCents, reckoned.baseCents],
    ["accrued", bill.accruedCents, reckoned.accruedCents],
    ["carried", bill.carriedCents, bill.leftCents],
    ["fee", bill.feeCents, reckoned.feeCents],
    ["vat", bill.vatCents, vatCents],
    ["invoice", bill.invoicedCents, reckoned.feeCents > 0n ? totalCents : null],
    ...bookFigures(bill.sums, due),
  ])
}
