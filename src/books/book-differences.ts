import { isPayable } from "#src/commissions/commission-state.ts"
import { recomputeCommission } from "#src/commissions/recompute-commission.ts"
import { commissionAccounts, type Posting, targetBalances } from "#src/ledger/postings.ts"
import { settlementPostings } from "#src/payouts/settlement.ts"
import type { Move, Unawarded, Unbalanced } from "./entry-queries.ts"
import type { Book, CorrectionBooks, PayoutBooks } from "./queries.ts"

export type Difference = {
  accountId: string
  subject: "commission" | "payout" | "correction" | "fee_bill" | "batch" | "transaction" | "dispute"
  id: string
  /** Which figure or book. */
  what: string
  found: string
  expected: string
}

type Figure = [what: string, found: unknown, expected: unknown]
type Subject = Pick<Difference, "accountId" | "subject" | "id">

/** What a commission's row and books say against what its order's events, or its award, and its payouts make of them. */
export function commissionDifferences(book: Book): Difference[] {
  const { accountId, id } = book
  // At its last change: what time alone has made of it since is the next job's to say.
  const standing = recomputeCommission(book.life, book.updatedAt)
  const target = targetBalances({ ...book, isPayable: isPayable(book.state) })
  return differencesOf({ accountId, subject: "commission", id }, [
    ["amount", book.amountCents, standing.amountCents],
    ["reversed", book.reversedCents, standing.reversedCents],
    ["state", book.state, standing.state],
    ["release", book.releaseAt?.toISOString() ?? null, standing.releaseAt?.toISOString() ?? null],
    ["in payout", book.inPayoutCents, book.takenCents],
    ["paid", book.paidCents, book.settledCents],
    ["blocked", book.blockedAt !== null, book.isBlocked],
    ...commissionAccounts.map((account): Figure => [`book ${account}`, book.balances[account], target[account]]),
  ])
}

/** What a payout's amounts and its own books say against its lines and its state. */
export function payoutDifferences(payout: PayoutBooks): Difference[] {
  const { accountId, id, withheldIncomeTaxCents, withheldVatCents } = payout
  const due = payout.state === "executed" ? settlementPostings(payout) : []
  return differencesOf({ accountId, subject: "payout", id }, [
    ["gross", payout.grossCents, payout.linesCents],
    ["income tax", withheldIncomeTaxCents, payout.incomeLinesCents],
    ["withheld VAT", withheldVatCents, payout.vatLinesCents],
    ...bookFigures(payout.sums, due),
  ])
}

export function correctionDifferences({ accountId, id, tax, amountCents, sums }: CorrectionBooks): Difference[] {
  const account = tax === "income" ? ("withheld_income_tax" as const) : ("withheld_vat" as const)
  const due: Posting[] = [
    { account, amountCents },
    { account: "correction", amountCents: -amountCents },
  ]
  return differencesOf({ accountId, subject: "correction", id }, bookFigures(sums, due))
}

/** What a payout has moved in one commission's books, entry by entry, against its line and its states. */
export function moveDifferences(move: Move): Difference[] {
  const { accountId, id, lineCents, commissionId } = move
  const inPayout = move.state === "planned" ? lineCents : 0n
  const paid = move.state === "executed" ? lineCents : 0n
  return differencesOf({ accountId, subject: "payout", id }, [
    [`moved in_payout of commission ${commissionId}`, move.inPayoutCents, inPayout],
    [`moved paid of commission ${commissionId}`, move.paidCents, paid],
  ])
}

/** An accepted dispute whose award was never written. */
export function awardDifference({ accountId, id, cents }: Unawarded): Difference {
  return { accountId, subject: "dispute", id, what: "award", found: "null", expected: String(cents) }
}

export function unbalancedDifference({ accountId, id, cents }: Unbalanced): Difference {
  return { accountId, subject: "transaction", id, what: "sum", found: String(cents), expected: "0" }
}

export function bookFigures(sums: ReadonlyMap<string, bigint>, due: readonly Posting[]): Figure[] {
  const expected = new Map<string, bigint>()
  for (const { account, amountCents } of due) expected.set(account, (expected.get(account) ?? 0n) + amountCents)
  const accounts = [...new Set([...sums.keys(), ...expected.keys()])]
  return accounts.map((account) => [`book ${account}`, sums.get(account) ?? 0n, expected.get(account) ?? 0n])
}

export function differencesOf(subject: Subject, figures: Figure[]): Difference[] {
  return figures
    .filter(([, found, expected]) => found !== expected)
    .map(([what, found, expected]) => ({ ...subject, what, found: String(found), expected: String(expected) }))
}
