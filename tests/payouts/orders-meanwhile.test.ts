import { beforeAll, expect, test } from "vitest"
import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees } from "#bin/bench/payees.ts"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import { verifyLedger } from "#src/books/verify-ledger.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

let app: Db
let worker: Db
const rounds = 3

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app", 16)
  worker = database.open("worker")
  const owner = database.open("owner")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  await enterDueCommissions(owner, { payer, payees: await enterPayees(owner, payer, 20), each: 18, now })
})

const act = <T>(work: (trx: Trx) => Promise<T>) => inAccount(app, atlas.id, work)

/** A return that the bank's affairs do not wait for. */
function comeBack(orderId: string) {
  const event = { id: "returned", type: "returned" as const, occurredAt: now, lines: null, note: null }
  return act((trx) => recordOrderEvents(trx, atlas.owner, { order: { orderId }, events: [event] }, now))
}

async function payDay() {
  const order = { payer: "merchant" as const, executionOn: "2026-11-23", without: [] }
  const made = await act((trx) => makeBatch(trx, atlas.owner, order, now))
  if (!made.ok) return
  const batchId = made.value.id
  await act((trx) => checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now))
  const told = (await act((trx) => listPayouts(trx, atlas.id, batchId))).map(({ endToEndId }) => endToEndId)
  const executed = told.filter((_, nth) => nth % 4 !== 3).map((endToEndId) => ({ endToEndId, proof: "relevé" }))
  const failed = told.filter((_, nth) => nth % 4 === 3).map((endToEndId) => ({ endToEndId, reason: "AC04" }))
  const word = { executedOn: order.executionOn, executed, failed }
  await act((trx) => settlePayouts(trx, atlas.owner, batchId, { word, now }))
}

test("orders that come back while they are paid leave books that hold, and what they owe back", async () => {
  const orders = await act((trx) => trx.selectFrom("orderKeys").select("orderId").execute())
  for (let round = 0; round < rounds; round++) {
    const returned = orders.filter((_, nth) => nth % 6 === round).map(({ orderId }) => orderId)
    await Promise.all([payDay(), ...returned.map(comeBack), payDay()])
    expect((await verifyLedger(worker)).differences).toEqual([])
  }

  const { reversed, owed } = await act((trx) =>
    trx
      .selectFrom("commissions")
      .select(({ fn, eb }) => [
        fn.sum<string>("reversedCents").as("reversed"),
        fn.sum<string>(eb(eb("amountCents", "-", eb.ref("reversedCents")), "-", eb.ref("paidCents"))).as("owed"),
      ])
      .executeTakeFirstOrThrow(),
  )
  const paid = await act((trx) =>
    trx
      .selectFrom("payouts")
      .where("state", "=", "executed")
      .select(({ fn }) => fn.sum<string>("grossCents").as("cents"))
      .executeTakeFirstOrThrow(),
  )
  expect(BigInt(reversed)).toBe(BigInt(orders.length / 2) * 2000n)
  expect(BigInt(owed)).toBe(BigInt(orders.length / 2) * 2000n - BigInt(paid.cents))
}, 60_000)
