import type { Posting } from "#src/ledger/postings.ts"

type Amounts = {
  grossCents: bigint
  vatCents: bigint
  withheldIncomeTaxCents: bigint
  withheldVatCents: bigint
  correctionCents: bigint
  netCents: bigint
}

/** What a paid payout is made of: the commissions it settles turn into the bank's transfer, the taxes kept back, and what an earlier tax is corrected by. */
export function settlementPostings(payout: Amounts): Posting[] {
  const postings: Posting[] = [
    { account: "settlement", amountCents: -payout.grossCents },
    { account: "vat", amountCents: -payout.vatCents },
    { account: "withheld_income_tax", amountCents: payout.withheldIncomeTaxCents },
    { account: "withheld_vat", amountCents: payout.withheldVatCents },
    { account: "correction", amountCents: payout.correctionCents },
    { account: "bank", amountCents: payout.netCents },
  ]
  return postings.filter(({ amountCents }) => amountCents !== 0n)
}

/** The same backwards: the bank has sent the transfer back, so nothing was paid and nothing withheld. */
export function returnPostings(payout: Amounts): Posting[] {
  return settlementPostings(payout).map(({ account, amountCents }) => ({ account, amountCents: -amountCents }))
}
