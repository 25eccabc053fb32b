/** Of the day on which the batch was checked, in basis points. */
export type BillRates = { feeBp: number; feeVatBp: number }
type Billed = { grossCents: bigint; vatCents: bigint }

/** What a merchant owes the platform for payouts that it makes in the merchant's place. */
export type BatchBill = {
  commissionsCents: bigint
  /** That payees charge on their commissions. */
  payeeVatCents: bigint
  feeCents: bigint
  feeVatCents: bigint
  totalCents: bigint
}

/** Fee and VAT are rounded once, half up, on the whole of the payouts. */
export function billOf(payouts: readonly Billed[], { feeBp, feeVatBp }: BillRates): BatchBill {
  const commissionsCents = payouts.reduce((sum, { grossCents }) => sum + grossCents, 0n)
  const payeeVatCents = payouts.reduce((sum, { vatCents }) => sum + vatCents, 0n)
  const feeCents = share(commissionsCents, feeBp)
  const feeVatCents = share(feeCents, feeVatBp)
  const totalCents = commissionsCents + payeeVatCents + feeCents + feeVatCents
  return { commissionsCents, payeeVatCents, feeCents, feeVatCents, totalCents }
}

/** What one bill is more than another: taken back bit by bit, a bill comes to nothing to the centime. */
export function billBetween(before: BatchBill, after: BatchBill): BatchBill {
  return {
    commissionsCents: before.commissionsCents - after.commissionsCents,
    payeeVatCents: before.payeeVatCents - after.payeeVatCents,
    feeCents: before.feeCents - after.feeCents,
    feeVatCents: before.feeVatCents - after.feeVatCents,
    totalCents: before.totalCents - after.totalCents,
  }
}

function share(cents: bigint, basisPoints: number): bigint {
  return (cents * BigInt(basisPoints) + 5000n) / 10_000n
}
