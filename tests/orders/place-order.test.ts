import { describe, expect } from "vitest"
import { later, minute } from "#src/clock.ts"
import { openContact } from "#src/orders/order-contact.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"
import { arganOrder, event } from "./drafts.ts"
import { recordOf } from "./records.ts"

test("records an order, credits it and writes what it earns", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const placement = await placeOrder(trx, atlas.owner, arganOrder(), now)

    const { order, conversion, commission, balances } = await recordOf(trx, atlas.id)
    expect(placement).toMatchObject({
      ok: true,
      value: { orderId: order.id, isNew: true, credit: { amountCents: 1833n } },
    })
    expect(order).toMatchObject({ state: "placed", totalCents: 25500n, units: 2, credited: true })
    expect(conversion).toMatchObject({ reason: "promo_code", promoCode: "SALMA10", salesCents: 22000n })
    expect(conversion).toMatchObject({ influencerAccountId: salma.id, enrollmentId: atlas.salmas })
    expect(commission).toMatchObject({ amountCents: 1833n, state: "pending", releaseAt: null, holdDays: 14 })
    expect(balances).toEqual({
      commission: -1833n,
      pending: 1833n,
      released: 0n,
      in_payout: 0n,
      reversal: 0n,
      paid: 0n,
    })
  })
})

test("explains which rule gave what on each line", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)

    const { commission } = await recordOf(trx, atlas.id)
    expect(commission?.explanation).toEqual({
      rules: [{ productId: null, kind: "percent", rateBp: 1000 }],
      lines: [{ sku: "ARGAN-50", quantity: 2, rule: 0, baseCents: 18333, earnedCents: 1833 }],
    })
  })
})

test("tells the influencer of their first sale only", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    await placeOrder(trx, atlas.owner, arganOrder({ externalId: "1002" }), now)

    const { conversion } = await recordOf(trx, atlas.id)
    expect(await enqueued(trx, "send-first-sale")).toEqual([{ accountId: atlas.id, conversionId: conversion?.id }])
  })
})

test("keeps an uncredited order and its reason, and owes nobody", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder({ promoCode: "PERSONNE" }), now)

    const { order, conversion } = await recordOf(trx, atlas.id)
    expect(order).toMatchObject({ credited: false, attributionReason: "none", promoCode: "PERSONNE" })
    expect(conversion).toBeNull()
  })
})

test("keeps the shopper's person sealed, and nothing of it elsewhere", async ({ as }) => {
  const contact = { name: "ليلى", phone: "0612345678", email: "laila@example.ma", address: "3, rue des Dattiers" }
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder({ contact }), now)

    const { order } = await recordOf(trx, atlas.id)
    const sealed = await trx.selectFrom("orderContacts").selectAll().executeTakeFirstOrThrow()
    expect(openContact(order.id, sealed)).toEqual({ ...contact, phone: "+212612345678" })
    expect(sealed.keepUntil).toBe("2027-11-02")
    expect(JSON.stringify({ ...order, customerKey: null }, (_, value) => String(value))).not.toMatch(
      /612345678|laila|Dattiers|ليلى/,
    )
  })
})

test("refuses an order from more than ten minutes ahead", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const soon = await placeOrder(trx, atlas.owner, arganOrder({ placedAt: later(now, 10 * minute) }), now)
    const ahead = arganOrder({ externalId: "1002", placedAt: later(now, 10 * minute + 1) })

    expect(soon.ok).toBe(true)
    expect(await placeOrder(trx, atlas.owner, ahead, now)).toEqual({ ok: false, reason: "placed_ahead" })
  })
})

describe("the same order sent again", () => {
  test("is one order with one commission", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await placeOrder(trx, atlas.owner, arganOrder(), now)
      const before = await recordOf(trx, atlas.id)
      const again = await placeOrder(trx, atlas.owner, arganOrder(), now)

      expect(again).toEqual({ ok: true, value: { orderId: before.order.id, isNew: false } })
      expect(await recordOf(trx, atlas.id)).toEqual(before)
    })
  })

  test("corrects its lines and what it earns until it is shipped", async ({ as }) => {
    const corrected = arganOrder({
      placedAt: now,
      promoCode: "AUTRE",
      lines: [
        { sku: atlas.argan.sku, name: null, quantity: 1, unitCents: 12000n, taxCents: null },
        { sku: "INCONNU", name: null, quantity: 1, unitCents: 10000n, taxCents: null },
      ],
    })
    await as(atlas.owner, async (trx) => {
      await placeOrder(trx, atlas.owner, arganOrder(), now)
      await recordOrderEvents(trx, atlas.owner, { order: { externalId: "1001" }, events: [event("confirmed", 1)] }, now)
      await placeOrder(trx, atlas.owner, corrected, now)

      const { order, conversion, commission, balances } = await recordOf(trx, atlas.id)
      expect(order).toMatchObject({ state: "confirmed", totalCents: 23500n, placedAt: arganOrder().placedAt })
      expect(conversion).toMatchObject({ salesCents: 20000n, promoCode: "SALMA10" })
      expect(commission).toMatchObject({ amountCents: 2000n, reversedCents: 0n })
      expect(balances).toMatchObject({ commission: -2000n, pending: 2000n })
    })
  })

  test("changes nothing any more once it is shipped", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await placeOrder(trx, atlas.owner, arganOrder(), now)
      await recordOrderEvents(trx, atlas.owner, { order: { externalId: "1001" }, events: [event("shipped", 1)] }, now)
      const before = await recordOf(trx, atlas.id)
      await placeOrder(trx, atlas.owner, arganOrder({ discountCents: 0n, shippingCents: 0n }), now)

      expect(await recordOf(trx, atlas.id)).toEqual(before)
    })
  })
})

test("an external id belongs to its account: the rival's order is another order", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    const placement = await placeOrder(trx, atlas.owner, arganOrder({ promoCode: null }), now)

    expect(placement).toMatchObject({ ok: true, value: { isNew: false } })
  })
  await as(rif.owner, async (trx) => {
    const placement = await placeOrder(trx, rif.owner, arganOrder(), now)

    const { order, conversion } = await recordOf(trx, rif.id)
    expect(placement).toMatchObject({ ok: true, value: { isNew: true } })
    expect(order.attributionReason).toBe("none")
    expect(conversion).toBeNull()
  })
})
