import type { Posting } from "#src/ledger/postings.ts"

type Amounts = {
  grossCents: bigint
  vatCents: bigint
  withheldIncomeTaxCents: bigint
  withheldVatCents: bigint
  netCents: bigint
}

/** What a paid payout is made of: the commissions it settles turn into the bank's transfer and the taxes kept back. */
export function settlementPostings(payout: Amounts): Posting[] {
  const postings: Posting[] = [
    { account: "settlement", amountCents: -payout.grossCents },
    { account: "vat", amountCents: -payout.vatCents },
    { account: "withheld_income_tax", amountCents: payout.withheldIncomeTaxCents },
    { account: "withheld_vat", amountCents: payout.withheldVatCents },
    { account: "bank", amountCents: payout.netCents },
  ]
  return postings.filter(({ amountCents }) => amountCents !== 0n)
}
