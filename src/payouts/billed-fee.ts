import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { inBoth } from "#src/papers/in-both.ts"
import type { Fee } from "#src/papers/issue-fee-papers.ts"
import type { BatchBill, BillRates } from "./batch-bill.ts"

/** A bill as its invoice writes it: what is advanced for the merchant bears no VAT of the platform's, its fee does. */
export function billedFee(bill: BatchBill, { feeBp, feeVatBp }: BillRates, batchNumber: number): Fee {
  const { commissionsCents, payeeVatCents, feeCents, feeVatCents: vatCents } = bill
  const number = String(batchNumber)
  const base = (locale: "fr" | "ar") => ({
    ...{ number, rate: formatRate(feeBp), base: formatMoney(commissionsCents, locale) },
  })
  const lines = [{ label: inBoth("money_papers.lines.platform_fee", base), amountCents: feeCents }]
  const disbursed = [
    { label: inBoth("money_papers.lines.paid_commissions", () => ({ number })), amountCents: commissionsCents },
    { label: inBoth("money_papers.lines.payee_vat", () => ({ number })), amountCents: payeeVatCents },
  ]
  const some = <Line extends { amountCents: bigint }>(all: Line[]) => all.filter((line) => line.amountCents !== 0n)
  return { lines: some(lines), disbursed: some(disbursed), vatRateBp: feeCents === 0n ? 0 : feeVatBp, vatCents }
}
