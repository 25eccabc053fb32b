import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { moneyFigures } from "#src/figures/money-figures.ts"
import { differenceBetween } from "#src/figures/order-change.ts"
import { type CountedOrder, figuresOfOrder } from "#src/figures/order-figures.ts"
import { rate } from "#src/figures/rates.ts"
import { noBalances, postingsBetween, targetBalances } from "#src/ledger/postings.ts"
import { foldOrder, type OrderEvent } from "#src/orders/order-state.ts"
import { anyEvents } from "#tests/orders/any-events.ts"

const lines = [
  { sku: "ARGAN", quantity: 3, unitCents: 3333n },
  { sku: "SAVON", quantity: 2, unitCents: 1001n },
]
const terms = { accountId: "a", id: "o", placedAt: new Date("2026-11-01T09:00:00Z"), lines, discountCents: 1000n }

function order(events: OrderEvent[]): CountedOrder {
  return { ...terms, progress: foldOrder({ ...terms, payment: "cod" }, events) }
}

function event(type: OrderEvent["type"], day: number, returned: OrderEvent["lines"] = null): OrderEvent {
  return { id: `${type}-${day}`, type, occurredAt: new Date(Date.UTC(2026, 10, day)), lines: returned }
}

describe("an order counts", () => {
  test.each([
    { events: [], confirmed: false, delivered: false, sales: 11_001n },
    { events: [event("confirmed", 2)], confirmed: true, delivered: false, sales: 11_001n },
    { events: [event("settled", 5)], confirmed: true, delivered: true, sales: 11_001n },
    { events: [event("confirmed", 2), event("refused", 4)], confirmed: true, delivered: false, sales: 0n },
    { events: [event("cancelled", 2)], confirmed: false, delivered: false, sales: 0n },
    { events: [event("delivered", 3), event("returned", 9)], confirmed: true, delivered: true, sales: 0n },
    { events: [event("shipped", 3), event("returned", 9)], confirmed: true, delivered: false, sales: 0n },
  ])("as confirmed, delivered and sold by what it reached: %o", ({ events, confirmed, delivered, sales }) => {
    expect(figuresOfOrder(order(events))).toMatchObject({ confirmed, delivered, salesCents: sales })
  })

  test("only the goods kept after a partial return, with their share of the discount", () => {
    const figures = figuresOfOrder(
      order([event("delivered", 3), event("returned", 9, [{ sku: "ARGAN", quantity: 2 }])]),
    )

    expect(figures).toMatchObject({ state: "delivered", salesCents: 4890n, deliveredCents: 4890n })
    expect(figures.products.map(({ units }) => units)).toEqual([1, 2])
  })

  test("the same whether counted at once or change by change", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const atOnce = differenceBetween(null, order(events))
        const steps = events.map((_, index) =>
          differenceBetween(order(events.slice(0, index)), order(events.slice(0, index + 1))),
        )
        const summed: Record<string, bigint> = {}
        for (const { metrics } of [differenceBetween(null, order([])), ...steps]) {
          for (const [name, value] of Object.entries(metrics)) summed[name] = (summed[name] ?? 0n) + value
        }

        expect(Object.fromEntries(Object.entries(summed).filter(([, value]) => value !== 0n))).toEqual(atOnce.metrics)
      }),
    )
  })

  test("as much as its lines", () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const figures = figuresOfOrder(order(events))

        expect(figures.products.reduce((sum, product) => sum + product.salesCents, 0n)).toBe(figures.salesCents)
      }),
    )
  })
})

test("money is released once, and paying it is no second release", () => {
  const earned = targetBalances({
    amountCents: 500n,
    reversedCents: 0n,
    inPayoutCents: 0n,
    paidCents: 0n,
    isPayable: false,
  })
  const released = targetBalances({
    amountCents: 500n,
    reversedCents: 0n,
    inPayoutCents: 0n,
    paidCents: 0n,
    isPayable: true,
  })
  const paid = targetBalances({
    amountCents: 500n,
    reversedCents: 0n,
    inPayoutCents: 0n,
    paidCents: 500n,
    isPayable: true,
  })
  const returned = targetBalances({
    amountCents: 500n,
    reversedCents: 500n,
    inPayoutCents: 0n,
    paidCents: 500n,
    isPayable: true,
  })

  expect(moneyFigures(postingsBetween(noBalances, earned))).toMatchObject({
    earnedCents: 500n,
    pendingCents: 500n,
    releasesCents: 0n,
  })
  expect(moneyFigures(postingsBetween(earned, released))).toMatchObject({
    earnedCents: 0n,
    releasesCents: 500n,
    pendingCents: -500n,
  })
  expect(moneyFigures(postingsBetween(released, paid))).toMatchObject({
    releasesCents: 0n,
    releasedCents: -500n,
    paidCents: 500n,
  })
  expect(moneyFigures(postingsBetween(paid, returned))).toMatchObject({
    releasesCents: 0n,
    reversedCents: 500n,
    releasedCents: -500n,
  })
})

test("a rate of nothing is unknown", () => {
  expect(rate(0n, 0n)).toBeNull()
  expect(rate(0n, 5n)).toBe(0)
  expect(rate(1n, 3n)).toBe(3330)
  expect(rate(2n, 3n)).toBe(6670)
})
