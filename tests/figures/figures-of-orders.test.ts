import fc from "fast-check"
import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { addDays, casablancaDay, day, later } from "#src/clock.ts"
import { readDashboard } from "#src/figures/dashboard.ts"
import { recountDay } from "#src/figures/recount-figures.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import { orderEventTypes } from "#src/orders/order-state.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { arganOrder } from "../orders/drafts.ts"
import { rollAll } from "./roll-all.ts"

const database = await cloneDatabase()
const app = database.open("app")
const worker = database.open("worker")
const period = { choice: "90d", from: addDays(casablancaDay(now), -89), to: casablancaDay(now) } as const

const anyHistory = fc.record({
  placedDaysAgo: fc.integer({ min: 3, max: 80 }),
  quantity: fc.integer({ min: 1, max: 4 }),
  credited: fc.boolean(),
  corrected: fc.boolean(),
  events: fc.array(
    fc.record({
      type: fc.constantFrom(...orderEventTypes),
      day: fc.integer({ min: 0, max: 20 }),
      partial: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
})

type History = (typeof anyHistory extends fc.Arbitrary<infer Value> ? Value : never) & { externalId: string }

async function live({ externalId, placedDaysAgo, quantity, credited, corrected, events }: History) {
  const placedAt = later(now, -placedDaysAgo * day)
  const lines = [{ sku: atlas.argan.sku, name: null, quantity, unitCents: 12_000n, taxCents: null }]
  const change = { externalId, placedAt, lines, ...(!credited && { promoCode: null }) }
  const contact = { name: null, phone: null, email: null, address: null }
  const place = (draft: ReturnType<typeof arganOrder>) =>
    inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, draft, now))

  await place(arganOrder({ ...change, contact }))
  if (corrected) await place(arganOrder({ ...change, contact, discountCents: 500n }))
  for (const [index, { type, day: offset, partial }] of events.entries()) {
    const returned = type === "returned" && partial ? [{ sku: atlas.argan.sku, quantity: 1 }] : null
    const event = { id: String(index), type, occurredAt: later(placedAt, offset * day), lines: returned, note: null }
    await inAccount(app, atlas.id, (trx) =>
      recordOrderEvents(trx, atlas.owner, { order: { externalId }, events: [event] }, now),
    )
  }
}

let serial = 0

test("what the dashboards sum is what orders, conversions and the ledger say, whatever happened in whatever order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyHistory, { minLength: 1, maxLength: 4 }), async (histories) => {
      await Promise.all([
        ...histories.map((history) => live({ ...history, externalId: `p-${serial++}` })),
        rollFigures(worker),
      ])
      await rollAll(worker)

      for (let back = 0; back <= 81; back++) {
        expect(await recountDay(worker, addDays(casablancaDay(now), -back))).toEqual([])
      }
    }),
    { numRuns: 6 },
  )
  const balances = await worker
    .selectFrom("ledgerEntries")
    .groupBy("ledgerAccount")
    .select((sum) => ["ledgerAccount", sum.fn.sum<string>("amountCents").as("cents")])
    .execute()
  const books = new Map(balances.map(({ ledgerAccount, cents }) => [ledgerAccount, BigInt(cents)]))
  const orders = await worker
    .selectFrom("orders")
    .select((count) => count.fn.countAll<bigint>().as("count"))
    .executeTakeFirstOrThrow()

  for (const reader of [
    { accountId: atlas.id, kind: "merchant" },
    { accountId: salma.id, kind: "influencer" },
  ] as const) {
    const dashboard = await inAccount(app, reader.accountId, (trx) => readDashboard(trx, reader, period))
    expect(dashboard.balances).toMatchObject({
      pending: books.get("pending") ?? 0n,
      released: books.get("released") ?? 0n,
      reversed: books.get("reversal") ?? 0n,
    })
    expect(dashboard.total.orders).toBe(reader.kind === "merchant" ? orders.count : dashboard.balances.conversions)
  }
}, 60_000)
