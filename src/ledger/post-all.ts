import type { Trx } from "#db/database.ts"
import { recordMoneyChanges } from "#src/figures/record-change.ts"
import { type Booking, insertTransactions, type LedgerCause } from "./queries.ts"

export type { Booking, LedgerCause } from "./queries.ts"

/** Posts many transactions of one payer at once, each balanced by itself, and counts them; those that move nothing are left out. */
export async function postAll(
  trx: Trx,
  accountId: string,
  bookings: readonly Booking[],
  occasion: { cause: LedgerCause; now: Date },
) {
  const moving = bookings.filter(({ postings }) => postings.length > 0)
  await insertTransactions(trx, accountId, moving, occasion)
  await recordMoneyChanges(trx, accountId, moving, occasion.now)
}
