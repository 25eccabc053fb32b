import type { Trx } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { billPostings, paymentPostings } from "#src/fees/fee-postings.ts"
import { postAll } from "#src/ledger/post-all.ts"
import type { LedgerAccount, Posting } from "#src/ledger/postings.ts"
import type { LedgerCause } from "#src/ledger/queries.ts"
import type { BatchBill } from "./batch-bill.ts"

/** What befalls the fee on a batch, which is the merchant's cost from the check on and paid with the batch's money. */
export type FeeMovement = "invoiced" | "received" | "invoiced_and_received" | "credited" | "credited_and_held"
type Booked = { bill: Pick<BatchBill, "feeCents" | "feeVatCents">; movement: FeeMovement }

const causes: Record<FeeMovement, LedgerCause> = {
  invoiced: "batch_invoiced",
  received: "batch_funded",
  invoiced_and_received: "batch_invoiced",
  credited: "batch_credited",
  credited_and_held: "batch_credited",
}

/** The commissions have books of their own: only what the platform takes for itself is posted here. */
export async function bookBatchFee(
  trx: Trx,
  { accountId, batchId }: { accountId: string; batchId: string },
  { bill, movement }: Booked,
  now: Date,
) {
  const postings = feePostings(bill, movement)
  const booking = { influencerAccountId: platformAccountId, batchId, postings }
  await postAll(trx, accountId, [booking], { cause: causes[movement], now })
}

export function feePostings(bill: Booked["bill"], movement: FeeMovement): Posting[] {
  const fee = { feeCents: bill.feeCents, vatCents: bill.feeVatCents }
  if (fee.feeCents === 0n) return []
  switch (movement) {
    case "invoiced":
      return billPostings(fee)
    case "received":
      return paymentPostings(fee)
    case "invoiced_and_received":
      return summed([...billPostings(fee), ...paymentPostings(fee)])
    case "credited":
      return backwards(billPostings(fee))
    case "credited_and_held":
      return backwards(summed([...billPostings(fee), ...paymentPostings(fee)]))
  }
}

/** A transaction has one entry an account. */
function summed(postings: Posting[]): Posting[] {
  const sums = new Map<LedgerAccount, bigint>()
  for (const { account, amountCents } of postings) sums.set(account, (sums.get(account) ?? 0n) + amountCents)
  return [...sums].map(([account, amountCents]) => ({ account, amountCents })).filter((one) => one.amountCents !== 0n)
}

function backwards(postings: Posting[]): Posting[] {
  return postings.map(({ account, amountCents }) => ({ account, amountCents: -amountCents }))
}
