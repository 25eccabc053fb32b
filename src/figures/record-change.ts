import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import type { Posting } from "#src/ledger/postings.ts"
import { addMoney, isNoMoney, moneyFigures, noMoney } from "./money-figures.ts"
import { type Change, differenceBetween, isNothing } from "./order-change.ts"
import type { CountedOrder } from "./order-figures.ts"
import { insertMoneyChange, insertOrderChange } from "./queries.ts"

/**
 * Counts what has changed about an order, in the transaction that changes it and after its conversion is written.
 * `before` is null for an order that is new.
 */
export async function recordOrderChange(trx: Trx, before: CountedOrder | null, after: CountedOrder) {
  const change: Change = differenceBetween(before, after)
  if (isNothing(change)) return
  await insertOrderChange(trx, after, casablancaDay(after.placedAt), change)
}

/** The payer and the payee of a commission. */
type Parties = { accountId: string; influencerAccountId: string }

/** Counts what a ledger transaction posts, in the transaction that posts it. */
export async function recordMoneyChange(trx: Trx, parties: Parties, postings: readonly Posting[], postedAt: Date) {
  await insertMoneyChange(trx, parties, { at: postedAt, day: casablancaDay(postedAt) }, moneyFigures(postings))
}

type Booked = { influencerAccountId: string; postings: readonly Posting[] }

/** The same for many transactions of one payer, one change a payee; each transaction counts by itself, as a recount would. */
export async function recordMoneyChanges(trx: Trx, accountId: string, booked: readonly Booked[], postedAt: Date) {
  const counted = { at: postedAt, day: casablancaDay(postedAt) }
  for (const [influencerAccountId, theirs] of Map.groupBy(booked, (one) => one.influencerAccountId)) {
    const figures = theirs.map(({ postings }) => moneyFigures(postings)).reduce(addMoney, noMoney)
    if (!isNoMoney(figures)) await insertMoneyChange(trx, { accountId, influencerAccountId }, counted, figures)
  }
}
