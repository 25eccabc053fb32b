import { commissionAmount, commissionOnKept } from "#src/commissions/commission-amount.ts"
import { readRules } from "#src/commissions/commission-explanation.ts"
import { commissionStanding } from "#src/commissions/commission-state.ts"
import { commissionAccounts, targetBalances } from "#src/ledger/postings.ts"
import { foldOrder } from "#src/orders/order-state.ts"
import { settlementPostings } from "#src/payouts/settlement.ts"
import type { Book, PayoutBooks } from "./queries.ts"

export type Difference = {
  accountId: string
  subject: "commission" | "payout" | "transaction"
  id: string
  /** Which figure or book. */
  what: string
  found: string
  expected: string
}

/** What a commission's row and books say against what its order's events and its payouts make of them. */
export function commissionDifferences(book: Book): Difference[] {
  const { accountId, id, inPayoutCents, paidCents, takenCents, settledCents, balances } = book
  const standing = recompute(book)
  const isPayable = book.state === "released" || book.state === "paid"
  const target = targetBalances({ ...book, isPayable })
  const figures: [what: string, found: unknown, expected: unknown][] = [
    ["amount", book.amountCents, standing.amountCents],
    ["reversed", book.reversedCents, standing.reversedCents],
    ["state", book.state, standing.state],
    ["in payout", inPayoutCents, takenCents],
    ["paid", paidCents, settledCents],
    ...commissionAccounts.map(
      (account) => [`book ${account}`, balances[account], target[account]] as [string, bigint, bigint],
    ),
  ]
  return figures.flatMap((figure) => differenceOf({ accountId, subject: "commission", id }, figure))
}

/** At its last change: what time alone has made of it since is the next job's to say. */
function recompute(book: Book) {
  const { lines, discountCents, explanation, holdDays, paidCents, blockedAt, placedAt, payment, events } = book
  const basis = { lines, discountCents, rules: readRules(explanation.rules) }
  const progress = foldOrder({ placedAt, payment, lines }, events)
  const amountCents = commissionAmount(basis)
  const dueCents = commissionOnKept(basis, progress.unitsKept)
  const facts = { progress, holdDays, amountCents, dueCents, paidCents, blockedAt }
  return { amountCents, ...commissionStanding(facts, book.updatedAt) }
}

export function payoutDifferences(payout: PayoutBooks): Difference[] {
  const { accountId, id, grossCents, linesCents, withheldLinesCents, withheldIncomeTaxCents, withheldVatCents } = payout
  const posted = new Map(Object.entries(payout.sums ?? {}))
  const due = new Map(
    payout.state === "executed" ? settlementPostings(payout).map((p) => [p.account as string, p.amountCents]) : [],
  )
  const accounts = [...new Set([...posted.keys(), ...due.keys()])]
  const figures: [what: string, found: unknown, expected: unknown][] = [
    ["gross", grossCents, linesCents],
    ["withheld", withheldIncomeTaxCents + withheldVatCents, withheldLinesCents],
    ...accounts.map(
      (account) =>
        [`book ${account}`, BigInt(posted.get(account) ?? 0), due.get(account) ?? 0n] as [string, bigint, bigint],
    ),
  ]
  return figures.flatMap((figure) => differenceOf({ accountId, subject: "payout", id }, figure))
}

function differenceOf(
  of: Pick<Difference, "accountId" | "subject" | "id">,
  [what, found, expected]: [string, unknown, unknown],
): Difference[] {
  return found === expected ? [] : [{ ...of, what, found: String(found), expected: String(expected) }]
}
