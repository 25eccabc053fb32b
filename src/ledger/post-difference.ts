import type { Trx } from "#db/database.ts"
import { recordMoneyChange } from "#src/figures/record-change.ts"
import { type Balances, noBalances, postingsBetween } from "./postings.ts"
import { findBalances, insertTransaction, type LedgerCause, type LedgerSubject } from "./queries.ts"

export type Posted = { target: Balances; cause: LedgerCause; now: Date }

/** Posts what leads a commission's books to their target: one balanced transaction, or none. */
export async function postDifference(trx: Trx, subject: LedgerSubject, change: Posted) {
  await post(trx, subject, await findBalances(trx, subject.accountId, subject.commissionId), change)
}

/** The same for a commission that is only now written, of which nothing was posted. */
export async function openBooks(trx: Trx, subject: LedgerSubject, change: Posted) {
  await post(trx, subject, noBalances, change)
}

async function post(trx: Trx, subject: LedgerSubject, posted: Balances, { target, cause, now }: Posted) {
  const postings = postingsBetween(posted, target)
  if (postings.length === 0) return
  await Promise.all([
    insertTransaction(trx, subject, { cause, postings, postedAt: now }),
    recordMoneyChange(trx, subject, postings, now),
  ])
}
