import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { actAtDesk, type DeskAct } from "#src/orders/act-at-desk.ts"
import { actInBulk } from "#src/orders/act-in-bulk.ts"
import { correctLines } from "#src/orders/correct-lines.ts"
import { readDeskFilter } from "#src/orders/desk-filter.ts"
import { countByState, findDeskOrder, listDeskOrders } from "#src/orders/desk-queries.ts"
import { listTimeline } from "#src/orders/detail-queries.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif, salma } from "../cast.ts"
import { test } from "../database.ts"
import { arganOrder, event } from "../orders/drafts.ts"

async function place(trx: Trx, change: Parameters<typeof arganOrder>[0] = {}): Promise<string> {
  const placement = await placeOrder(trx, atlas.owner, arganOrder(change), now)
  if (!placement.ok) throw new Error(placement.reason)
  return placement.value.orderId
}

function act(orderId: string, type: DeskAct["type"], change: Partial<DeskAct> = {}): DeskAct {
  return { orderId, formId: "formulaire-1", type, lines: null, note: null, ...change }
}

const filterOf = (query: Record<string, string>) => readDeskFilter((name) => query[name] ?? "")

describe("one act at the desk", () => {
  test("moves the order and says who did it", async ({ as }) => {
    await as(atlas.manager, async (trx) => {
      const orderId = await place(trx)
      const report = await actAtDesk(
        trx,
        atlas.manager,
        act(orderId, "confirmed", { note: "D’accord pour mardi" }),
        now,
      )

      expect(report).toEqual({ ok: true, value: { isRepeat: false } })
      expect(await findDeskOrder(trx, atlas.id, orderId)).toMatchObject({ state: "confirmed", happened: ["confirmed"] })
      expect(await listTimeline(trx, atlas.id, orderId)).toMatchObject([
        { type: "confirmed", actorKind: "member", actorName: "Hamza", note: "D’accord pour mardi" },
      ])
    })
  })

  test("counts a button pressed twice once, and a second call as a second attempt", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const orderId = await place(trx)
      await actAtDesk(trx, atlas.owner, act(orderId, "unreachable"), now)
      const again = await actAtDesk(trx, atlas.owner, act(orderId, "unreachable"), now)
      const later = await actAtDesk(trx, atlas.owner, act(orderId, "unreachable", { formId: "formulaire-2" }), now)

      expect([again, later]).toMatchObject([{ value: { isRepeat: true } }, { value: { isRepeat: false } }])
      expect(await findDeskOrder(trx, atlas.id, orderId)).toMatchObject({ state: "unreachable", callCount: 2 })
    })
  })

  test("refuses what the state does not allow, and a return of more than was kept", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const orderId = await place(trx)
      const early = await actAtDesk(trx, atlas.owner, act(orderId, "settled"), now)
      await recordOrderEvents(trx, atlas.owner, { order: { orderId }, events: [event("delivered", 2)] }, now)
      const lines = [{ sku: atlas.argan.sku, quantity: 3 }]
      const greedy = await actAtDesk(trx, atlas.owner, act(orderId, "returned", { lines }), now)

      expect([early, greedy]).toEqual([
        { ok: false, reason: "not_now" },
        { ok: false, reason: "too_many_units" },
      ])
    })
  })

  test("takes a return in part and keeps the state", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const orderId = await place(trx)
      await recordOrderEvents(trx, atlas.owner, { order: { orderId }, events: [event("delivered", 2)] }, now)
      const lines = [{ sku: atlas.argan.sku, quantity: 1 }]
      await actAtDesk(trx, atlas.owner, act(orderId, "returned", { lines }), now)

      expect(await findDeskOrder(trx, atlas.id, orderId)).toMatchObject({ state: "delivered", units: 2, unitsKept: 1 })
    })
  })

  test("cannot see another account's order", async ({ as }) => {
    let orderId = ""
    await as(atlas.owner, async (trx) => {
      orderId = await place(trx)
      await expect(actAtDesk(trx, rif.owner, act(orderId, "confirmed"), now)).rejects.toThrow(NotFound)
    })
  })
})

describe("a bulk act", () => {
  test("reports each order, and stops at none", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const [first, second] = [await place(trx), await place(trx, { externalId: "1002" })]
      await actAtDesk(trx, atlas.owner, act(second, "cancelled"), now)
      const unknown = "00000000-0000-7000-8000-000000000000"
      const bulk = { orderIds: [first, second, unknown], formId: "formulaire-3", type: "shipped" as const }
      const report = await actInBulk(trx, atlas.owner, bulk, now)
      const again = await actInBulk(trx, atlas.owner, bulk, now)

      expect(new Map(report.map((row) => [row.orderId, row.outcome]))).toEqual(
        new Map([
          [first, "done"],
          [second, "not_now"],
          [unknown, "unknown"],
        ]),
      )
      expect(again).toEqual(report)
    })
  })
})

describe("the queue", () => {
  test("finds by reference, city, goods, whole phone, influencer and state", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await place(trx)
      await place(trx, {
        externalId: "B-7",
        city: "Fès",
        promoCode: null,
        contact: { name: "Omar", phone: "0700000001", email: null, address: null },
      })
      const found = async (query: Record<string, string>) =>
        (await listDeskOrders(trx, atlas.id, filterOf(query))).map(({ externalId }) => externalId)

      expect(await found({})).toEqual(["B-7", "1001"])
      expect(await found({ search: "b-7" })).toEqual(["B-7"])
      expect(await found({ search: "fes" })).toEqual(["B-7"])
      expect(await found({ search: "٠٦١٢٣٤٥٦٧٨" })).toEqual(["1001"])
      expect(await found({ search: "100%" })).toEqual([])
      expect(await found({ influencer: salma.id })).toEqual(["1001"])
      expect(await found({ credited: "no" })).toEqual(["B-7"])
      expect(await found({ state: "confirmed" })).toEqual([])
      expect(await found({ from: "2026-11-02", to: "2026-11-02" })).toEqual(["B-7", "1001"])
      expect(await found({ to: "2026-11-01", state: "n'importe quoi" })).toEqual([])
      expect((await countByState(trx, atlas.id)).get("placed")).toBe(2)
    })
  })

  test("continues after a key", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const older = await place(trx)
      await place(trx, { externalId: "1002", placedAt: now })
      const [newest] = await listDeskOrders(trx, atlas.id, filterOf({}))
      const after = `${newest?.placedAt.toISOString()}_${newest?.id}`

      expect(await listDeskOrders(trx, atlas.id, filterOf({ after }))).toMatchObject([{ id: older }])
    })
  })

  test("cannot see another account's orders", async ({ as }) => {
    await as(rif.owner, async (trx) => {
      expect(await listDeskOrders(trx, atlas.id, filterOf({ search: "argan" }))).toEqual([])
    })
  })
})

describe("a correction of lines", () => {
  test("changes quantities until the parcel leaves", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const orderId = await place(trx)
      const correction = { quantities: new Map([[atlas.argan.sku, 1]]), discountCents: 0n, shippingCents: 3500n, now }
      const corrected = await correctLines(trx, atlas.owner, orderId, correction)
      const order = await findDeskOrder(trx, atlas.id, orderId)
      await actAtDesk(trx, atlas.owner, act(orderId, "shipped"), now)
      const late = await correctLines(trx, atlas.owner, orderId, correction)

      expect(corrected.ok).toBe(true)
      expect(order).toMatchObject({ totalCents: 15500n, units: 1, credited: true, attributionReason: "promo_code" })
      expect(late).toEqual({ ok: false, reason: "not_now" })
    })
  })

  test("keeps a line and a discount that the goods can bear", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const orderId = await place(trx)
      const of = (quantity: number, discountCents: bigint) =>
        correctLines(trx, atlas.owner, orderId, {
          quantities: new Map([[atlas.argan.sku, quantity]]),
          discountCents,
          shippingCents: 0n,
          now,
        })

      expect([await of(0, 0n), await of(1, 12001n)]).toEqual([
        { ok: false, reason: "no_lines" },
        { ok: false, reason: "discount_above_goods" },
      ])
    })
  })

  test("cannot see another account's order", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      const orderId = await place(trx)
      const correction = { quantities: new Map(), discountCents: 0n, shippingCents: 0n, now }

      await expect(correctLines(trx, rif.owner, orderId, correction)).rejects.toThrow(NotFound)
    })
  })
})
