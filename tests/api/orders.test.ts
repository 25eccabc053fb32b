import { describe, expect, test } from "vitest"
import { documentedOrder, openShops } from "./shop.ts"

const shops = openShops()

test("answers a new order with who is credited and what it earns", async () => {
  const { status, headers, body } = await shops.atlas("POST", "orders", { body: documentedOrder("1001") })

  expect(status).toBe(201)
  expect(headers.get("content-type")).toBe("application/json; charset=utf-8")
  expect(body).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    external_id: "1001",
    state: "placed",
    placed_at: "2026-11-02T10:00:00.000Z",
    currency: "MAD",
    total_amount: 25500,
    attribution: { credited: true, reason: "promo_code" },
    conversion: {
      program: "atlas-ambassadeurs",
      influencer: "salma-b",
      reason: "promo_code",
      click_id: null,
      promo_code: "SALMA10",
    },
    commission: { amount: 1833, currency: "MAD", state: "pending", release_at: null, reversed_amount: 0 },
  })
})

test("answers a new order as it is found afterwards", async () => {
  for (const promo_code of ["SALMA10", "PERSONNE"]) {
    const placed = await shops.atlas("POST", "orders", {
      body: documentedOrder(`with ${promo_code}`, { promo_code, customer: null }),
    })
    const found = await shops.atlas("GET", `orders/with%20${promo_code}`)

    expect(found.body).toEqual(placed.body)
  }
})

test("answers the same order again with 200 and the same id", async () => {
  const first = await shops.atlas("POST", "orders", { body: documentedOrder("same") })
  const second = await shops.atlas("POST", "orders", { body: documentedOrder("same") })

  expect([first.status, second.status]).toEqual([201, 200])
  expect(second.body).toEqual(first.body)
})

test("answers an uncredited order with the reason, and no commission", async () => {
  const { status, body } = await shops.atlas("POST", "orders", {
    body: documentedOrder("uncredited", { promo_code: "\u0000?", click_id: "x".repeat(999), customer: undefined }),
  })

  expect(status).toBe(201)
  expect(body).toMatchObject({ attribution: { credited: false, reason: "none" }, conversion: null, commission: null })
})

test("needs no more than what is required", async () => {
  const { external_id, placed_at, currency, payment } = documentedOrder("least")
  const lines = [{ sku: "ARGAN-50", quantity: 1, unit_amount: 100 }]
  const { status, body } = await shops.atlas("POST", "orders", {
    body: { external_id, placed_at, currency, payment, lines },
  })

  expect([status, body.total_amount]).toEqual([201, 100])
})

describe("an error per field", () => {
  const line = { sku: "A", quantity: 1, unit_amount: 100 }

  test.each<[string, Record<string, unknown>]>([
    ["currency", { currency: "EUR" }],
    ["payment", { payment: "cheque" }],
    ["placed_at", { placed_at: "2026-11-22 10:00" }],
    ["placed_at", { placed_at: "2026-02-30T10:00:00Z" }],
    ["placed_at", { placed_at: "2199-01-01T10:00:00Z" }],
    ["placed_at", { placed_at: new Date(Date.now() + 11 * 60_000).toISOString() }],
    ["external_id", { external_id: "" }],
    ["external_id", { external_id: "a\u0000b" }],
    ["external_id", { external_id: "\ud800" }],
    ["lines", { lines: [] }],
    ["lines", { lines: Array(201).fill(line) }],
    ["lines.0.quantity", { lines: [{ ...line, quantity: 0 }] }],
    ["lines.0.quantity", { lines: [{ ...line, quantity: 10_001 }] }],
    ["lines.0.quantity", { lines: [{ ...line, quantity: 1.5 }] }],
    ["lines.0.unit_amount", { lines: [{ ...line, unit_amount: -1 }] }],
    ["lines.0.unit_amount", { lines: [{ ...line, unit_amount: "100" }] }],
    ["lines.0.sku", { lines: [{ quantity: 1, unit_amount: 100 }] }],
    ["lines.0.tax_amount", { lines: [{ ...line, tax_amount: 101 }] }],
    ["lines.1.sku", { lines: [line, line] }],
    ["discount_amount", { discount_amount: 24001 }],
    ["customer.phone", { customer: { phone: 612345678 } }],
  ])("%s", async (field, change) => {
    const { status, headers, body } = await shops.atlas("POST", "orders", {
      body: { ...documentedOrder("refused"), discount_amount: 0, ...change },
    })

    expect(status).toBe(422)
    expect(headers.get("content-type")).toBe("application/problem+json; charset=utf-8")
    expect(body).toMatchObject({ status: 422, code: "invalid_body", errors: [{ field }] })
  })

  test("several at once", async () => {
    const { body } = await shops.atlas("POST", "orders", { body: { lines: [{}] } })

    expect(
      (body.errors as { field: string; message: string }[]).map(({ field, message }) => `${field} ${message}`),
    ).toEqual([
      "external_id is required",
      "placed_at is required",
      "currency is required",
      "payment is required",
      "lines.0.sku is required",
      "lines.0.quantity is required",
      "lines.0.unit_amount is required",
    ])
  })

  test("what is not JSON", async () => {
    const broken = await shops.atlas("POST", "orders", { body: "{" })
    const list = await shops.atlas("POST", "orders", { body: [] })

    expect([broken.status, broken.body.code]).toEqual([400, "invalid_json"])
    expect([list.status, list.body.code]).toEqual([422, "invalid_body"])
  })
})

describe("with an Idempotency-Key", () => {
  const keyed = (key: string, body: unknown) =>
    shops.atlas("POST", "orders", { body, headers: { "idempotency-key": key } })

  test("a repeat is answered what the first was", async () => {
    const first = await keyed("k-1", documentedOrder("keyed"))
    await shops.atlas("POST", "orders/keyed/events", {
      body: { events: [{ id: "e", type: "confirmed", occurred_at: "2026-11-03T10:00:00Z" }] },
    })
    const again = await keyed("k-1", documentedOrder("keyed"))

    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    expect(again.headers.get("idempotent-replayed")).toBe("true")
  })

  test("the same key with another body is refused and changes nothing", async () => {
    await keyed("k-2", documentedOrder("keyed 2"))
    const other = await keyed("k-2", documentedOrder("keyed 3"))

    expect([other.status, other.body.code]).toEqual([409, "idempotency_conflict"])
    expect((await shops.atlas("GET", "orders/keyed%203")).status).toBe(404)
  })

  test("a refused body leaves the key free", async () => {
    const refused = await keyed("k-3", documentedOrder("keyed 4", { currency: "EUR" }))
    const corrected = await keyed("k-3", documentedOrder("keyed 4"))

    expect([refused.status, corrected.status]).toEqual([422, 201])
  })

  test("is the account's own: the rival may use the same one", async () => {
    await keyed("k-4", documentedOrder("keyed 5"))
    const theirs = await shops.rif("POST", "orders", {
      body: documentedOrder("keyed 6"),
      headers: { "idempotency-key": "k-4" },
    })

    expect(theirs.status).toBe(201)
  })

  test("of twenty at once one is the first", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => keyed("k-5", documentedOrder("keyed 7"))))

    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  test("that is not visible text is refused", async () => {
    expect((await keyed("é", documentedOrder("keyed 8"))).body.code).toBe("idempotency_key_invalid")
    expect((await keyed("k".repeat(256), documentedOrder("keyed 8"))).status).toBe(400)
  })
})

describe("who asks", () => {
  test("needs a key that is known, with the scope", async () => {
    const reader = await shops.withScopes(["orders:read"])
    const unknown = { headers: { authorization: "Bearer sys_sk_0000000000000000000000000000" } }

    expect((await shops.atlas("GET", "orders/1001", unknown)).status).toBe(401)
    expect((await shops.atlas("GET", "orders/1001", { headers: { authorization: "" } })).status).toBe(401)
    expect((await reader("POST", "orders", { body: documentedOrder("forbidden") })).status).toBe(403)
  })

  test("sees nothing of another account", async () => {
    await shops.atlas("POST", "orders", { body: documentedOrder("of atlas") })
    const theirs = await shops.rif("GET", "orders/of%20atlas")
    const same = await shops.rif("POST", "orders", { body: documentedOrder("of atlas") })

    expect([theirs.status, theirs.body.code]).toEqual([404, "not_found"])
    expect([same.status, same.body.attribution]).toEqual([201, { credited: false, reason: "none" }])
  })
})
