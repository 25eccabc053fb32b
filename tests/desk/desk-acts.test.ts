import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { isNextAct, nextActs } from "#src/orders/desk-acts.ts"
import { foldOrder, type OrderEventType, orderEventTypes } from "#src/orders/order-state.ts"

const terms = {
  placedAt: new Date("2026-11-01T10:00:00Z"),
  payment: "cod" as const,
  lines: [{ sku: "A", quantity: 2 }],
}

describe("the acts that the desk offers", () => {
  test.each([
    ["placed", "cod", [], ["confirmed", "unreachable"]],
    ["shipped", "cod", ["shipped"], ["delivered", "refused"]],
    ["delivered", "cod", ["delivered"], ["settled"]],
    ["delivered", "card", ["delivered"], []],
    ["settled", "cod", ["delivered", "settled"], []],
    ["settled", "transfer", ["settled"], ["shipped", "delivered"]],
    ["confirmed", "transfer", ["confirmed"], ["shipped", "settled"]],
    ["returned", "cod", ["returned"], []],
  ] as const)("for %s by %s after %j are %j", (state, payment, happened, usual) => {
    expect(nextActs({ state, payment, happened }).usual).toEqual(usual)
  })

  test("always change the state, except one more call or postponement, and money before the parcel", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...orderEventTypes), { maxLength: 8 }), (wishes) => {
        const events = walk(wishes)
        const before = foldOrder(terms, events)
        const acts = orderEventTypes.filter((type) => isNextAct(actable(events), type))
        const stuck = acts.filter(
          (type) => foldOrder(terms, [...events, at(type, events.length)]).state === before.state,
        )

        expect(before.state === "settled" ? [] : stuck.filter((type) => type !== before.state)).toEqual([])
      }),
    )
  })
})

function at(type: OrderEventType, index: number) {
  return { id: `e${index}`, type, occurredAt: new Date(terms.placedAt.getTime() + (index + 1) * 60_000), lines: null }
}

function actable(events: ReturnType<typeof at>[]) {
  return { state: foldOrder(terms, events).state, payment: terms.payment, happened: events.map(({ type }) => type) }
}

/** Only the wishes that the desk grants, one after the other. */
function walk(wishes: OrderEventType[]) {
  const events: ReturnType<typeof at>[] = []
  for (const type of wishes) if (isNextAct(actable(events), type)) events.push(at(type, events.length))
  return events
}
