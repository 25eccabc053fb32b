import { beforeAll, describe, expect, test } from "vitest"
import { type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import { chosenVariant, itemOf } from "#src/checkout/item.ts"
import { openOffer } from "#src/checkout/open-offer.ts"
import { placeHostedOrder } from "#src/checkout/place-hosted-order.ts"
import { randomSecret } from "#src/crypto/random-code.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { settleOrderStock } from "#src/orders/settle-order-stock.ts"
import { addVariant } from "#src/products/add-variant.ts"
import { atlas, now } from "../cast.ts"
import { cloneDatabase, enqueued } from "../database.ts"
import { arganOrder } from "../orders/drafts.ts"

let app: Db
let owner: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app", 20)
  owner = database.open("owner", 1)
})

const laila = { name: "Laila", phone: "+212612345678", city: "Fès", address: "3, derb Sidi Ahmed" }
const shopper = { visitor: null, clickId: null, accountIds: [], locale: "fr" as const }

async function buy(trx: Trx, quantity: number, variant: string | null = null) {
  const item = itemOf(await openOffer(trx, atlas.argan.slug), variant)
  const request = { ...laila, form: randomSecret(), variant, quantity, promo_code: null }
  return placeHostedOrder(trx, { item, request, shopper, now })
}

const order = (quantity: number, variant: string | null = null) =>
  inNoAccount(app, (trx) => buy(trx, quantity, variant))

async function count(stock: number | null) {
  await owner.updateTable("products").set({ stock }).where("id", "=", atlas.argan.id).execute()
}

async function left(): Promise<number | null> {
  const product = await owner.selectFrom("products").where("id", "=", atlas.argan.id).select("stock").executeTakeFirst()
  return product?.stock ?? null
}

async function lastOrder(): Promise<string> {
  const taking = await owner.selectFrom("stockTakings").orderBy("orderId", "desc").select("orderId").execute()
  return taking[0]?.orderId ?? ""
}

let eventCount = 0

/** What a worker does: the event, then the job that it has enqueued. */
async function happen(orderId: string, type: OrderEventType, days: number, lines: [string, number][] | null = null) {
  const told = lines?.map(([sku, quantity]) => ({ sku, quantity })) ?? null
  const occurredAt = new Date(now.getTime() + days * 86_400_000)
  const event = { id: `stock-${++eventCount}`, type, occurredAt, lines: told, note: null }
  return inAccount(app, atlas.id, async (trx) => {
    await recordOrderEvents(trx, atlas.owner, { order: { orderId }, events: [event] }, occurredAt)
    const jobs = await enqueued(trx, "settle-stock")
    for (const _ of jobs) await settleOrderStock(trx, atlas.id, orderId)
    return jobs.length
  })
}

describe("the stock of a hosted product", () => {
  test("is not counted until it is told", async () => {
    await count(null)

    expect(await order(100)).toMatchObject({ ok: true })
    expect(await left()).toBeNull()
  })

  test("gives three of twenty who want the last three at once", async () => {
    await count(3)
    const orders = await Promise.all(Array.from({ length: 20 }, () => order(1)))

    expect(orders.filter((one) => one.ok)).toHaveLength(3)
    expect(new Set(orders.flatMap((one) => (one.ok ? [] : [one.reason])))).toEqual(new Set(["sold_out"]))
    expect(await left()).toBe(0)
  })

  test("says when there is less than somebody wants, and takes nothing", async () => {
    await count(2)

    expect(await order(3)).toEqual({ ok: false, reason: "stock_short" })
    expect(await left()).toBe(2)
  })

  test("is left alone by the orders of a merchant's own shop", async () => {
    await count(5)
    await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder(), now))

    expect(await left()).toBe(5)
  })
})

describe("what an order took", () => {
  test.for<OrderEventType>(["cancelled", "refused", "returned"])("comes back once when it is %s", async (type) => {
    await count(10)
    await order(4)
    const id = await lastOrder()

    expect(await left()).toBe(6)
    expect(await happen(id, type, 3)).toBe(1)
    expect(await left()).toBe(10)
    expect(await happen(id, type, 4)).toBe(0)
    await happen(id, "shipped", 1)
    await inAccount(app, atlas.id, (trx) => settleOrderStock(trx, atlas.id, id))
    expect(await left()).toBe(10)
  })

  test("comes back unit by unit", async () => {
    await count(10)
    await order(4)
    await happen(await lastOrder(), "returned", 3, [[atlas.argan.sku, 1]])

    expect(await left()).toBe(7)
  })

  test("goes again when the parcel was delivered after all, as far as there is any", async () => {
    await count(4)
    await order(4)
    const id = await lastOrder()
    await happen(id, "cancelled", 1)
    await order(3)
    await happen(id, "delivered", 2)

    expect(await left()).toBe(0)
    await happen(id, "returned", 3)
    expect(await left()).toBe(1)
  })

  test("comes back to nobody's count when it is counted no more", async () => {
    await count(4)
    await order(4)
    await count(null)
    await happen(await lastOrder(), "cancelled", 1)

    expect(await left()).toBeNull()
  })
})

test("a variant has a stock, a price and a SKU of its own, which orders know", async () => {
  await count(0)
  const details = { sku: "ARGAN-100", nameFr: "100 ml", nameAr: null, priceCents: 20_000n, stock: 1 }
  const added = await inAccount(app, atlas.id, (trx) => addVariant(trx, atlas.owner, atlas.argan.id, { details, now }))
  const id = added.ok ? added.value.id : ""
  const [first, second] = await Promise.all([order(1, id), order(1, id)])
  const sent = { ...arganOrder(), externalId: "variant-1", lines: [{ ...arganOrder().lines[0], sku: "ARGAN-100" }] }
  const byApi = await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, sent as never, now))
  const line = await owner
    .selectFrom("orders")
    .where("externalId", "in", ["variant-1"])
    .select("lines")
    .executeTakeFirstOrThrow()

  expect([first.ok, second.ok].sort()).toEqual([false, true])
  expect(byApi.ok).toBe(true)
  expect(line.lines).toMatchObject([{ sku: "ARGAN-100", productId: atlas.argan.id }])
  const offer = await inNoAccount(app, (trx) => openOffer(trx, atlas.argan.slug))
  expect(itemOf(offer, chosenVariant(offer.variants, undefined, ""))).toMatchObject({
    ...{ sku: "ARGAN-100", priceCents: 20_000n, stock: 0 },
  })
})
