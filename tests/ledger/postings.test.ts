import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CommissionLine, commissionAmount, commissionOnKept } from "#src/commissions/commission-amount.ts"
import { commissionStanding } from "#src/commissions/commission-state.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { type Balances, noBalances, type Posting, postingsBetween, targetBalances } from "#src/ledger/postings.ts"
import { foldOrder, type OrderEvent } from "#src/orders/order-state.ts"
import { anyEvents, shuffledAndRepeated } from "#tests/orders/any-events.ts"

const pending = { amountCents: 1833n, reversedCents: 0n, inPayoutCents: 0n, paidCents: 0n, isPayable: false }

describe("what the ledger says of a commission", () => {
  test.each([
    ["it waits", {}, { commission: -1833n, pending: 1833n }],
    ["it is released", { isPayable: true }, { commission: -1833n, released: 1833n }],
    [
      "a part came back",
      { isPayable: true, reversedCents: 916n },
      { commission: -1833n, released: 917n, reversal: 916n },
    ],
    ["all came back", { reversedCents: 1833n }, { commission: -1833n, reversal: 1833n }],
    ["it is in a batch", { isPayable: true, inPayoutCents: 1833n }, { commission: -1833n, in_payout: 1833n }],
    [
      "a part came back while it is in a batch",
      { isPayable: true, inPayoutCents: 1833n, reversedCents: 916n },
      { commission: -1833n, released: -916n, in_payout: 1833n, reversal: 916n },
    ],
    ["it is paid", { isPayable: true, paidCents: 1833n }, { commission: -1833n, paid: 1833n }],
    [
      "a part came back after it was paid",
      { isPayable: true, reversedCents: 916n, paidCents: 1833n },
      { commission: -1833n, released: -916n, reversal: 916n, paid: 1833n },
    ],
    [
      "all came back after it was paid",
      { reversedCents: 1833n, paidCents: 1833n },
      { commission: -1833n, released: -1833n, reversal: 1833n, paid: 1833n },
    ],
  ])("when %s", (_when, change, balances) => {
    expect(targetBalances({ ...pending, ...change })).toEqual({ ...noBalances, ...balances })
  })
})

test("posts one balanced transaction for a change, and none without one", () => {
  const waiting = targetBalances(pending)
  const released = targetBalances({ ...pending, isPayable: true })

  expect(postingsBetween(waiting, released)).toEqual([
    { account: "pending", amountCents: -1833n },
    { account: "released", amountCents: 1833n },
  ])
  expect(postingsBetween(released, released)).toEqual([])
})

const placedAt = new Date("2026-11-01T10:00:00Z")
const lines: CommissionLine[] = [
  { sku: "ARGAN", productId: null, quantity: 2, unitCents: 12000n, taxCents: 3667n },
  { sku: "SAVON", productId: null, quantity: 1, unitCents: 999n, taxCents: null },
]
const basis = {
  lines,
  discountCents: 2000n,
  rules: [{ kind: "percent", rateBp: 1000, productId: null } satisfies RewardRule],
}

type Books = { standing: ReturnType<typeof commissionStanding>; balances: Balances; transactions: Posting[][] }

/** Records events one by one as they arrive, and settles the commission and its ledger after each. */
function keepBooks(arrived: OrderEvent[], paidCents: bigint, now: Date): Books {
  const recorded: OrderEvent[] = []
  const transactions: Posting[][] = []
  let [balances, standing] = settle(recorded, paidCents, now)
  for (const event of [null, ...arrived]) {
    if (event && !recorded.some(({ id }) => id === event.id)) recorded.push(event)
    const [target, standingNow] = settle(recorded, paidCents, now)
    transactions.push(postingsBetween(event ? balances : noBalances, target))
    ;[balances, standing] = [target, standingNow]
  }
  return { standing, balances, transactions }
}

function settle(events: OrderEvent[], paidCents: bigint, now: Date): [Balances, Books["standing"]] {
  const progress = foldOrder({ placedAt, payment: "cod", lines }, events)
  const facts = {
    amountCents: commissionAmount(basis),
    dueCents: commissionOnKept(basis, progress.unitsKept),
    paidCents,
  }
  const standing = commissionStanding({ ...facts, progress, holdDays: 14, blockedAt: null }, now)
  const isPayable = standing.state === "released" || standing.state === "paid"
  return [targetBalances({ ...facts, inPayoutCents: 0n, reversedCents: standing.reversedCents, isPayable }), standing]
}

const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)

test("any order, repetition or delay of the same events gives the same commission and the same books", () => {
  const anyNow = fc.integer({ min: 0, max: 60 }).map((days) => new Date(placedAt.getTime() + days * 86_400_000))
  const anyPaid = fc.constantFrom(0n, commissionAmount(basis))

  fc.assert(
    fc.property(shuffledAndRepeated(anyEvents), anyNow, anyPaid, ([original, arrived], now, paidCents) => {
      const books = keepBooks(arrived, paidCents, now)
      const inOrder = keepBooks(original, paidCents, now)

      expect([books.standing, books.balances]).toEqual([inOrder.standing, inOrder.balances])
      expect(sum(Object.values(books.balances))).toBe(0n)
      for (const postings of books.transactions) expect(sum(postings.map((posting) => posting.amountCents))).toBe(0n)
      for (const account of Object.keys(noBalances) as (keyof Balances)[]) {
        const posted = books.transactions.flat().filter((posting) => posting.account === account)
        expect(sum(posted.map((posting) => posting.amountCents))).toBe(books.balances[account])
      }
    }),
  )
})

test("a commission is never payable on an order that is not delivered and settled", () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const progress = foldOrder({ placedAt, payment: "cod", lines }, events)
      const { standing, balances } = keepBooks(events, 0n, new Date("2030-01-01T00:00:00Z"))

      if (standing.state === "released") expect([progress.state, balances.pending]).toEqual(["settled", 0n])
      if (["refused", "cancelled", "returned"].includes(progress.state)) expect(balances.released).toBe(0n)
    }),
  )
})
