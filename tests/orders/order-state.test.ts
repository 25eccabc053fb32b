import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  foldOrder,
  type OrderEvent,
  type OrderEventType,
  type OrderState,
  type OrderTerms,
} from "#src/orders/order-state.ts"
import { anyEvents, shuffledAndRepeated } from "./any-events.ts"

const placedAt = new Date("2026-11-01T10:00:00Z")
const cod: OrderTerms = {
  placedAt,
  payment: "cod",
  lines: [
    { sku: "ARGAN", quantity: 2 },
    { sku: "SAVON", quantity: 1 },
  ],
}

function day(number: number): Date {
  return new Date(placedAt.getTime() + number * 86_400_000)
}

/** One event a day, in the order given. */
function events(...types: OrderEventType[]): OrderEvent[] {
  return types.map((type, index) => ({ id: `evt-${index}`, type, occurredAt: day(index + 1), lines: null }))
}

describe("the state is a fold over the events", () => {
  test.each<[OrderState, OrderEventType[]]>([
    ["placed", []],
    ["unreachable", ["postponed", "unreachable"]],
    ["postponed", ["unreachable", "postponed"]],
    ["confirmed", ["confirmed", "unreachable"]],
    ["shipped", ["shipped", "confirmed", "unreachable"]],
    ["refused", ["confirmed", "shipped", "refused"]],
    ["refused", ["refused", "shipped"]],
    ["cancelled", ["refused", "cancelled"]],
    ["delivered", ["shipped", "refused", "delivered"]],
    ["refused", ["shipped", "delivered", "refused"]],
    ["settled", ["shipped", "delivered", "settled"]],
    ["settled", ["settled", "shipped"]],
    ["settled", ["settled", "refused"]],
    ["returned", ["shipped", "delivered", "settled", "returned"]],
    ["returned", ["returned", "delivered"]],
  ])("%s after %j", (state, types) => {
    expect(foldOrder(cod, events(...types)).state).toBe(state)
  })

  test("at one instant a delivery outlives a refusal", () => {
    const at = day(1)
    const both: OrderEvent[] = [
      { id: "a", type: "delivered", occurredAt: at, lines: null },
      { id: "b", type: "refused", occurredAt: at, lines: null },
    ]

    expect(foldOrder(cod, both).state).toBe("delivered")
  })
})

describe("units kept", () => {
  const returned = (id: string, sku: string, quantity: number): OrderEvent => {
    return { id, type: "returned", occurredAt: day(9), lines: [{ sku, quantity }] }
  }

  test("a partial return keeps the state and reduces the units", () => {
    const progress = foldOrder(cod, [...events("shipped", "delivered"), returned("r1", "ARGAN", 1)])

    expect(progress.state).toBe("delivered")
    expect(Object.fromEntries(progress.unitsKept)).toEqual({ ARGAN: 1, SAVON: 1 })
  })

  test("partial returns add up to a whole one, and never beyond what was ordered", () => {
    const progress = foldOrder(cod, [
      ...events("shipped", "delivered"),
      returned("r1", "ARGAN", 1),
      returned("r2", "ARGAN", 9),
      returned("r3", "SAVON", 1),
      returned("r4", "INCONNU", 1),
    ])

    expect(progress.state).toBe("returned")
    expect(Object.fromEntries(progress.unitsKept)).toEqual({ ARGAN: 0, SAVON: 0 })
  })

  test("a refused order keeps nothing", () => {
    expect([...foldOrder(cod, events("shipped", "refused")).unitsKept.values()]).toEqual([0, 0])
  })
})

describe("instants", () => {
  test("a card is settled when the order is placed, a transfer when the money came", () => {
    expect(foldOrder({ ...cod, payment: "card" }, []).settledAt).toEqual(placedAt)
    expect(foldOrder({ ...cod, payment: "transfer" }, []).settledAt).toBeNull()
    expect(foldOrder({ ...cod, payment: "transfer" }, events("settled")).settledAt).toEqual(day(1))
  })

  test("a card that is settled does not hide where its parcel is", () => {
    expect(foldOrder({ ...cod, payment: "card" }, events("shipped", "refused")).state).toBe("refused")
  })

  test("the delivery that counts is the first one after the last refusal", () => {
    expect(foldOrder(cod, events("delivered", "refused", "delivered", "delivered")).deliveredAt).toEqual(day(3))
    expect(foldOrder(cod, events("delivered", "refused")).deliveredAt).toBeNull()
  })

  test("a cancellation after the cash came in undoes no delivery", () => {
    expect(foldOrder(cod, events("delivered", "settled", "cancelled"))).toMatchObject({
      state: "settled",
      deliveredAt: day(1),
    })
  })

  test("a parcel that was delivered had been shipped", () => {
    expect(foldOrder(cod, events("confirmed")).shippedAt).toBeNull()
    expect(foldOrder(cod, events("confirmed", "delivered")).shippedAt).toEqual(day(2))
  })

  test("attempts to reach the shopper are counted", () => {
    expect(foldOrder(cod, events("unreachable", "unreachable", "confirmed")).unreachableCount).toBe(2)
  })
})

test("the same event id with other content is ignored", () => {
  const [confirmed] = events("confirmed")
  const again: OrderEvent = { id: "evt-0", type: "cancelled", occurredAt: day(5), lines: null }

  expect(foldOrder(cod, [...events("confirmed"), again])).toEqual(foldOrder(cod, confirmed ? [confirmed] : []))
})

test("any order and any repetition of the same events give the same progress", () => {
  fc.assert(
    fc.property(shuffledAndRepeated(anyEvents), ([original, arrived]) => {
      expect(foldOrder(cod, arrived)).toEqual(foldOrder(cod, original))
    }),
  )
})
