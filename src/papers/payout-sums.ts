import type { PaperSums, WithheldSum } from "./paper.ts"
import type { PaidPayout, PayoutWithholding } from "./payout-queries.ts"

/** What a payout comes to, from what was earned to what the bank moved. */
export function payoutSums(payout: PaidPayout, withheld: readonly PayoutWithholding[]): PaperSums {
  const { grossCents, vatCents, correctionCents, netCents } = payout
  return {
    ...{ grossCents, vatCents, vatRateBp: vatRateOf(grossCents, vatCents), totalCents: grossCents + vatCents },
    withheld: withheld.map(withheldSum),
    withheldCents: payout.withheldIncomeTaxCents + payout.withheldVatCents,
    ...{ correctionCents, netCents },
  }
}

/** The same without anything that the payer withholds: what an invoice asks for. */
export function invoiceSums(
  grossCents: bigint,
  vatRateBp: number,
  vatCents = (grossCents * BigInt(vatRateBp) + 5000n) / 10_000n,
): PaperSums {
  const totalCents = grossCents + vatCents
  const nothing = { withheld: [], withheldCents: 0n, correctionCents: 0n }
  return { grossCents, vatRateBp, vatCents, totalCents, ...nothing, netCents: totalCents }
}

/** The same where a part of the bill was advanced for whom it is sent to, and bears no VAT. */
export function billSums(taxedCents: bigint, disbursedCents: bigint, vatRateBp: number, vatCents?: bigint): PaperSums {
  const taxed = invoiceSums(taxedCents, vatRateBp, vatCents)
  if (disbursedCents === 0n) return taxed
  const totalCents = taxed.totalCents + disbursedCents
  return { ...taxed, grossCents: taxedCents + disbursedCents, disbursedCents, totalCents, netCents: totalCents }
}

function withheldSum({ legalReferenceFr, legalReferenceAr, payoutId: _, ...line }: PayoutWithholding): WithheldSum {
  return { ...line, legalReference: { fr: legalReferenceFr, ar: legalReferenceAr } }
}

/** The rate of which the VAT was reckoned; Morocco's are tens of percents. */
function vatRateOf(grossCents: bigint, vatCents: bigint): number {
  return vatCents === 0n ? 0 : Math.round((Number(vatCents) * 10) / Number(grossCents)) * 1000
}
