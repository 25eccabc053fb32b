import type { Posting } from "#src/ledger/postings.ts"

type Billed = { feeCents: bigint; vatCents: bigint }

/** What a bill costs the merchant and what it owes the platform. */
export function billPostings({ feeCents, vatCents }: Billed): Posting[] {
  const postings: Posting[] = [
    { account: "fee_cost", amountCents: -feeCents },
    { account: "vat", amountCents: -vatCents },
    { account: "platform_fee", amountCents: feeCents + vatCents },
  ]
  return postings.filter(({ amountCents }) => amountCents !== 0n)
}

/** The merchant's transfer settles what it owed. */
export function paymentPostings({ feeCents, vatCents }: Billed): Posting[] {
  return [
    { account: "platform_fee", amountCents: -(feeCents + vatCents) },
    { account: "bank", amountCents: feeCents + vatCents },
  ]
}
