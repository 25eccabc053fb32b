import { describe, expect, test } from "vitest"
import { documentedOrder, openShops } from "./shop.ts"

const shops = openShops()

const delivered = { id: "evt-2", type: "delivered", occurred_at: "2026-11-04T10:00:00Z" }
const settled = { id: "evt-3", type: "settled", occurred_at: "2026-11-05T10:00:00Z" }

async function placed(externalId: string) {
  await shops.atlas("POST", "orders", { body: documentedOrder(externalId) })
  return `orders/${encodeURIComponent(externalId)}`
}

test("events move the order and its commission, whatever their order of arrival", async () => {
  const order = await placed("1001")
  const first = await shops.atlas("POST", `${order}/events`, { body: { events: [settled, delivered] } })
  const again = await shops.atlas("POST", `${order}/events`, { body: { events: [delivered] } })

  expect(first.status).toBe(200)
  expect(first.body).toMatchObject({
    accepted: 2,
    ignored: 0,
    order: {
      external_id: "1001",
      state: "settled",
      commission: { amount: 1833, release_at: "2026-11-18T10:00:00.000Z" },
    },
  })
  expect(again.body).toMatchObject({ accepted: 0, ignored: 1 })
  expect((await shops.atlas("GET", order)).body).toEqual(again.body.order)
})

test("a partial return reverses its part", async () => {
  const order = await placed("1002")
  const lines = [{ sku: "ARGAN-50", quantity: 1 }]
  const events = [delivered, settled, { id: "r", type: "returned", occurred_at: "2026-11-06T10:00:00Z", lines }]
  const { body } = await shops.atlas("POST", `${order}/events`, { body: { events } })

  expect(body.order).toMatchObject({ state: "settled", commission: { amount: 1833, reversed_amount: 916 } })
})

test("an external id may hold what a path may not", async () => {
  const order = await placed("#10/01 été")

  expect((await shops.atlas("GET", order)).body.external_id).toBe("#10/01 été")
})

describe("refuses", () => {
  test.each<[string, unknown]>([
    ["events", {}],
    ["events", { events: [] }],
    ["events", { events: Array(101).fill(delivered) }],
    ["events.0.type", { events: [{ ...delivered, type: "eaten" }] }],
    ["events.0.id", { events: [{ ...delivered, id: "" }] }],
    ["events.0.occurred_at", { events: [{ ...delivered, occurred_at: "yesterday" }] }],
    ["events.0.lines.0.quantity", { events: [{ ...delivered, lines: [{ sku: "A", quantity: 0 }] }] }],
    ["events.0.lines", { events: [{ ...delivered, type: "returned", lines: [] }] }],
  ])("a wrong %s", async (field, body) => {
    const order = await placed("1003")
    const answer = await shops.atlas("POST", `${order}/events`, { body })

    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: "invalid_body", errors: [{ field }] })
  })

  test("an unknown order, and another account's", async () => {
    const order = await placed("1004")
    const unknown = await shops.atlas("POST", "orders/nowhere/events", { body: { events: [delivered] } })
    const theirs = await shops.rif("POST", `${order}/events`, { body: { events: [delivered] } })
    const broken = await shops.atlas("GET", "orders/%00")

    expect([unknown.status, theirs.status, broken.status]).toEqual([404, 404, 404])
  })
})
