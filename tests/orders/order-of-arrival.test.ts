import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import type { OrderEvent } from "#src/orders/order-state.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { anyEvents, shuffledAndRepeated } from "./any-events.ts"
import { arganOrder } from "./drafts.ts"
import { recordOf } from "./records.ts"

let app: Db

beforeAll(async () => {
  app = (await cloneDatabase()).open("app")
})

const placedAt = new Date("2026-11-01T10:00:00Z")
const soap = { sku: "SAVON", name: null, quantity: 1, unitCents: 999n, taxCents: null }
const oil = { sku: "ARGAN", name: null, quantity: 2, unitCents: 12000n, taxCents: 3667n }
let orders = 0

/** Places an order of its own and lets the batches arrive one by one, each at its moment. */
async function afterBatches(trx: Trx, batches: OrderEvent[][], end: Date) {
  const externalId = `order ${orders++}`
  const draft = arganOrder({ externalId, placedAt, lines: [oil, soap] })
  await placeOrder(trx, atlas.owner, draft, now)
  for (const [index, batch] of batches.entries()) {
    const events = batch.map((event) => ({ ...event, note: null }))
    const at = later(placedAt, (index * (end.getTime() - placedAt.getTime())) / batches.length)
    if (batch.length > 0) await recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, at)
  }
  // Time passes; an event that says nothing new makes the commission be looked at again.
  const quiet = { id: "quiet", type: "unreachable" as const, occurredAt: placedAt, lines: null, note: null }
  await recordOrderEvents(trx, atlas.owner, { order: { externalId }, events: [quiet] }, end)
  const { order, conversion, commission, balances } = await recordOf(trx, atlas.id, externalId)
  const { state, stateAt, unitsKept, callCount } = order
  const { amountCents, reversedCents, releaseAt } = commission ?? {}
  const sales = [conversion?.orderState, conversion?.salesCents]
  return {
    order: [state, stateAt, unitsKept, callCount],
    sales,
    standing: commission?.state,
    amountCents,
    reversedCents,
    releaseAt,
    balances,
  }
}

test("any order, repetition or delay of the same events leaves the same state, commission and books", async () => {
  const anyEnd = fc.integer({ min: 1, max: 60 }).map((days) => later(placedAt, days * day))

  await fc.assert(
    fc.asyncProperty(
      shuffledAndRepeated(anyEvents),
      anyEnd,
      fc.integer({ min: 1, max: 4 }),
      async ([events, arrived], end, size) => {
        const batches = Array.from({ length: Math.ceil(arrived.length / size) }, (_, index) =>
          arrived.slice(index * size, (index + 1) * size),
        )

        await inAccount(app, atlas.id, async (trx) => {
          const books = await afterBatches(trx, batches, end)
          expect(books).toEqual(await afterBatches(trx, [events], end))
          expect(Object.values(books.balances).reduce((sum, cents) => sum + cents, 0n)).toBe(0n)
        })
      },
    ),
    { numRuns: 20 },
  )
}, 60_000)

test("every transaction of those runs sums to zero", async () => {
  const sums = await inAccount(app, atlas.id, (trx) =>
    trx
      .selectFrom("ledgerEntries")
      .groupBy("transactionId")
      .having(({ fn }) => fn.sum("amountCents"), "<>", 0)
      .select("transactionId")
      .execute(),
  )

  expect(sums).toEqual([])
})
