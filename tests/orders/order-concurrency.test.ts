import { beforeAll, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { arganOrder, event } from "./drafts.ts"
import { recordOf } from "./records.ts"

let app: Db

beforeAll(async () => {
  app = (await cloneDatabase()).open("app", 20)
})

const twenty = Array.from({ length: 20 }, (_, index) => index)

test("the same order sent twenty times at once is one order with one commission", async () => {
  const placements = await Promise.all(
    twenty.map(() => inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, arganOrder(), now))),
  )

  const { order, balances } = await inAccount(app, atlas.id, (trx) => recordOf(trx, atlas.id))
  const news = placements.filter((placement) => placement.ok && placement.value.isNew)
  const ids = new Set(placements.map((placement) => placement.ok && placement.value.orderId))
  expect(news).toHaveLength(1)
  expect([...ids]).toEqual([order.id])
  expect(balances).toMatchObject({ commission: -1833n, pending: 1833n })
  await inAccount(app, atlas.id, async (trx) => {
    expect(await trx.selectFrom("commissions").select("id").execute()).toHaveLength(1)
    expect(await trx.selectFrom("ledgerTransactions").select("id").execute()).toHaveLength(1)
  })
})

test("events that arrive at once settle as if they came one by one", async () => {
  const events = [event("confirmed", 1), event("shipped", 2), event("delivered", 4), event("settled", 5)]
  const order = { externalId: "1001" }
  const arrivals = [...events, ...events, ...events]

  const recorded = await Promise.all(
    arrivals.map((arrival) =>
      inAccount(app, atlas.id, (trx) => recordOrderEvents(trx, atlas.owner, { order, events: [arrival] }, now)),
    ),
  )

  const books = await inAccount(app, atlas.id, (trx) => recordOf(trx, atlas.id))
  expect(recorded.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(4)
  expect(books.order.state).toBe("settled")
  expect(books.commission?.state).toBe("released")
  expect(books.balances).toEqual({
    commission: -1833n,
    pending: 0n,
    released: 1833n,
    in_payout: 0n,
    reversal: 0n,
    paid: 0n,
  })
})

test("orders of one customer placed at once by phone and e-mail do not wait for each other for ever", async () => {
  const contact = { phone: "0666666666", email: "x@example.ma", name: null, address: null }
  const placements = await Promise.all(
    twenty.map((index) =>
      inAccount(app, atlas.id, (trx) =>
        placeOrder(trx, atlas.owner, arganOrder({ externalId: `customer ${index}`, contact }), now),
      ),
    ),
  )

  expect(placements.every((placement) => placement.ok && placement.value.isNew)).toBe(true)
})
