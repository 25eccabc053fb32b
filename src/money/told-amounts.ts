import type { Reckoning } from "#src/payouts/foresee-payouts.ts"
import type { Tax } from "#src/withholding/withholding.ts"

/** One withholding as it is told: foreseen, or of a payout made. */
export type ToldWithholding = {
  tax: Tax
  baseCents: bigint
  rateBp: number
  amountCents: bigint
  isFinal: boolean
  /** By the payer's own decision rather than by a rule. */
  isDecided: boolean
  legalReferenceFr: string
  legalReferenceAr: string
}

/** From gross to net. */
export type ToldAmounts = {
  grossCents: bigint
  vatCents: bigint
  withheld: ToldWithholding[]
  correctionCents: bigint
  netCents: bigint
}

/** A payout that is foreseen, told as one that was made is. */
export function amountsOf(reckoning: Reckoning): ToldAmounts {
  const { grossCents, vatCents, withheld, decided, correctionCents, netCents } = reckoning
  const byRule = withheld.map(({ rule, baseCents, amountCents }) => ({
    ...{ tax: rule.tax, baseCents, rateBp: rule.rateBp, amountCents, isFinal: rule.isFinal, isDecided: false },
    ...{ legalReferenceFr: rule.legalReferenceFr, legalReferenceAr: rule.legalReferenceAr },
  }))
  const byPayer = decided
    ? [
        {
          ...{
            tax: "income" as const,
            baseCents: grossCents,
            rateBp: decided.rateBp,
            amountCents: decided.amountCents,
          },
          ...{ isFinal: false, isDecided: true, legalReferenceFr: decided.reason, legalReferenceAr: decided.reason },
        },
      ]
    : []
  return { grossCents, vatCents, withheld: [...byRule, ...byPayer], correctionCents, netCents }
}
