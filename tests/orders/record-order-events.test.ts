import { describe, expect } from "vitest"
import { NotFound } from "#src/errors.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"
import { arganOrder, event } from "./drafts.ts"
import { recordOf } from "./records.ts"

const order = { externalId: "1001" }

test("a commission follows its order until it is released", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    const events = [event("confirmed", 1), event("shipped", 2), event("delivered", 4)]
    await recordOrderEvents(trx, atlas.owner, { order, events }, now)
    const delivered = await recordOf(trx, atlas.id)
    await recordOrderEvents(trx, atlas.owner, { order, events: [event("settled", 6)] }, now)
    const settled = await recordOf(trx, atlas.id)

    expect(delivered.order.state).toBe("delivered")
    expect(delivered.commission).toMatchObject({ state: "pending", releaseAt: new Date("2026-11-20T10:00:00Z") })
    expect(settled.conversion?.orderState).toBe("settled")
    expect(settled.commission).toMatchObject({ state: "released", releasedAt: now })
    expect(settled.balances).toMatchObject({ commission: -1833n, pending: 0n, released: 1833n })
    expect(await enqueued(trx, "send-commission-released")).toEqual([
      { accountId: atlas.id, commissionId: settled.commission?.id },
    ])
  })
})

describe("what comes back is taken back", () => {
  test("in whole on a refused order", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await placeOrder(trx, atlas.owner, arganOrder(), now)
      await recordOrderEvents(trx, atlas.owner, { order, events: [event("shipped", 2), event("refused", 4)] }, now)

      const { order: refused, commission, balances } = await recordOf(trx, atlas.id)
      expect(refused).toMatchObject({ state: "refused", unitsKept: 0 })
      expect(commission).toMatchObject({ state: "reversed", amountCents: 1833n, reversedCents: 1833n })
      expect(balances).toEqual({
        commission: -1833n,
        pending: 0n,
        released: 0n,
        in_payout: 0n,
        reversal: 1833n,
        paid: 0n,
      })
      expect(await enqueued(trx, "send-commission-reversed")).toHaveLength(1)
    })
  })

  test("in part on a partial return", async ({ as }) => {
    const events = [
      event("delivered", 4),
      event("settled", 6),
      event("returned", 8, { lines: [{ sku: atlas.argan.sku, quantity: 1 }] }),
    ]
    await as(atlas.owner, async (trx) => {
      await placeOrder(trx, atlas.owner, arganOrder(), now)
      await recordOrderEvents(trx, atlas.owner, { order, events }, now)

      const { order: kept, commission, balances } = await recordOf(trx, atlas.id)
      expect(kept).toMatchObject({ state: "settled", unitsKept: 1 })
      expect(commission).toMatchObject({ state: "released", reversedCents: 916n })
      expect(balances).toEqual({
        commission: -1833n,
        pending: 0n,
        released: 917n,
        in_payout: 0n,
        reversal: 916n,
        paid: 0n,
      })
    })
  })
})

test("a return after payment leaves a debt in the books", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    await recordOrderEvents(trx, atlas.owner, { order, events: [event("delivered", 1), event("settled", 2)] }, now)
    await trx.updateTable("commissions").set({ paidCents: 1833n, state: "paid" }).execute()
    const events = [event("returned", 18, { lines: [{ sku: atlas.argan.sku, quantity: 1 }] })]
    await recordOrderEvents(trx, atlas.owner, { order, events }, now)

    const { commission, balances } = await recordOf(trx, atlas.id)
    expect(commission).toMatchObject({ state: "paid", amountCents: 1833n, reversedCents: 916n })
    expect(balances).toEqual({
      commission: -1833n,
      pending: 0n,
      released: -916n,
      in_payout: 0n,
      reversal: 916n,
      paid: 1833n,
    })
  })
})

test("a delivery reported after a refusal brings the commission back", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    await recordOrderEvents(trx, atlas.owner, { order, events: [event("refused", 3)] }, now)
    await recordOrderEvents(trx, atlas.owner, { order, events: [event("delivered", 5), event("settled", 5)] }, now)

    const { commission, balances } = await recordOf(trx, atlas.id)
    expect(commission).toMatchObject({ state: "released", reversedCents: 0n })
    expect(balances).toEqual({
      commission: -1833n,
      pending: 0n,
      released: 1833n,
      in_payout: 0n,
      reversal: 0n,
      paid: 0n,
    })
  })
})

test("repeats are ignored, and so is the same id with other content", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    const first = await recordOrderEvents(trx, atlas.owner, { order, events: [event("shipped", 2, { id: "e1" })] }, now)
    const events = [
      event("cancelled", 9, { id: "e1" }),
      event("confirmed", 1, { id: "e2" }),
      event("refused", 9, { id: "e2" }),
    ]
    const second = await recordOrderEvents(trx, atlas.owner, { order, events }, now)

    expect(first).toMatchObject({ accepted: 1, ignored: 0 })
    expect(second).toMatchObject({ accepted: 1, ignored: 2 })
    expect((await recordOf(trx, atlas.id)).order.state).toBe("shipped")
  })
})

test("counts the calls that nobody answered", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder(), now)
    const events = [event("unreachable", 1, { id: "a" }), event("unreachable", 2, { id: "b" })]
    await recordOrderEvents(trx, atlas.owner, { order, events }, now)

    expect((await recordOf(trx, atlas.id)).order).toMatchObject({ state: "unreachable", callCount: 2 })
  })
})

test("cannot see another account's order", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const { value } = (await placeOrder(trx, atlas.owner, arganOrder(), now)) as { value: { orderId: string } }
    const events = [event("cancelled", 1)]

    for (const order of [{ externalId: "1001" }, { orderId: value.orderId }]) {
      await expect(recordOrderEvents(trx, rif.owner, { order, events }, now)).rejects.toThrow(NotFound)
    }
  })
  await as(rif.owner, async (trx) => {
    await expect(recordOrderEvents(trx, rif.owner, { order, events: [event("shipped", 1)] }, now)).rejects.toThrow(
      NotFound,
    )
  })
})
