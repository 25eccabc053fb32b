import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { describe, expect, test } from "vitest"
import { readEventsBody } from "#src/orders/events-body.ts"
import document from "#src/orders/openapi.json" with { type: "json" }
import { readOrderBody } from "#src/orders/order-body.ts"
import { now } from "#tests/cast.ts"
import { ask } from "#tests/site.ts"
import { documentedOrder, openShops } from "./shop.ts"

const shops = openShops()
const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
ajv.addSchema(document, "document")

function problemsWith(schema: keyof typeof document.components.schemas, value: unknown) {
  ajv.validate({ $ref: `document#/components/schemas/${schema}` }, value)
  return ajv.errors
}

test("is served to whoever asks", async () => {
  const response = await ask("/api/v1/openapi.json")

  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8")
  expect(await response.json()).toEqual(document)
})

test("its examples are bodies that the API reads", () => {
  const order = document.paths["/orders"].post.requestBody.content["application/json"].example
  const events = document.paths["/orders/{external_id}/events"].post.requestBody.content["application/json"].example

  expect(readOrderBody(order, now)).toMatchObject({ ok: true })
  expect(readEventsBody(events)).toMatchObject({ ok: true })
  expect([problemsWith("SentOrder", order), problemsWith("SentEvents", events)]).toEqual([null, null])
})

describe("the API answers what it says", () => {
  test("about orders, credited or not, and their events", async () => {
    const placed = await shops.atlas("POST", "orders", { body: documentedOrder("1001") })
    const uncredited = await shops.atlas("POST", "orders", {
      body: documentedOrder("1002", { promo_code: null, customer: null }),
    })
    const events = [{ id: "e", type: "delivered", occurred_at: "2026-11-04T10:00:00Z" }]
    const recorded = await shops.atlas("POST", "orders/1001/events", { body: { events } })

    expect(problemsWith("Order", placed.body)).toBeNull()
    expect(problemsWith("Order", uncredited.body)).toBeNull()
    expect(problemsWith("Recorded", recorded.body)).toBeNull()
  })

  test("about what it refuses", async () => {
    const invalid = await shops.atlas("POST", "orders", { body: {} })
    const missing = await shops.atlas("GET", "orders/nowhere")
    const elsewhere = await shops.atlas("GET", "elsewhere")

    for (const { body } of [invalid, missing, elsewhere]) expect(problemsWith("Problem", body)).toBeNull()
    expect([missing.status, elsewhere.status]).toEqual([404, 404])
  })
})

test("a method that an address does not take is a problem too", async () => {
  const listed = await shops.atlas("GET", "orders")
  const posted = await shops.atlas("POST", "orders/1001", { body: {} })
  const read = await shops.atlas("GET", "orders/1001/events")

  expect([listed.status, posted.status, read.status]).toEqual([405, 405, 405])
  expect([listed, posted, read].map(({ headers }) => headers.get("allow"))).toEqual(["POST", "GET", "POST"])
  for (const { body } of [listed, posted, read]) expect(problemsWith("Problem", body)).toBeNull()
})

test("what it calls required is what the API misses in an empty body", () => {
  const missed = (read: ReturnType<typeof readOrderBody> | ReturnType<typeof readEventsBody>) => {
    return read.ok ? [] : read.errors.map(({ field }) => field)
  }

  expect(missed(readOrderBody({}, now))).toEqual(document.components.schemas.SentOrder.required)
  expect(missed(readEventsBody({}))).toEqual(document.components.schemas.SentEvents.required)
})
