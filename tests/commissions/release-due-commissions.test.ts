import { sql } from "kysely"
import { beforeAll, describe, expect, test } from "vitest"
import { type Db, inAccount, inNoAccount } from "#db/database.ts"
import { run as runRelease } from "#jobs/release-commission.ts"
import { day, later } from "#src/clock.ts"
import { releaseCommission } from "#src/commissions/release-commission.ts"
import { releaseDueCommissions } from "#src/commissions/release-due-commissions.ts"
import { NotFound } from "#src/errors.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { cloneDatabase, enqueued } from "#tests/database.ts"
import { arganOrder, event } from "#tests/orders/drafts.ts"
import { recordOf } from "#tests/orders/records.ts"

let app: Db
let worker: Db

beforeAll(async () => {
  const database = await cloneDatabase()
  app = database.open("app")
  worker = database.open("worker")
})

type Life = { payment?: "cod" | "card"; deliveredOn: number; settledOn?: number }

/** Places an order that was delivered, and perhaps settled, so many days after the third of November. */
function live(externalId: string, { payment = "cod", deliveredOn, settledOn }: Life) {
  const settled = settledOn === undefined ? [] : [event("settled", settledOn)]
  return inAccount(app, atlas.id, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder({ externalId, payment }), now)
    const events = [event("delivered", deliveredOn), ...settled]
    await recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now)
    const { commission } = await recordOf(trx, atlas.id, externalId)
    return commission?.id ?? ""
  })
}

describe("as time passes", () => {
  test("each commission whose hold is over and whose money came is sent to be released, once a tick", async () => {
    const due = await live("due", { deliveredOn: 10, settledOn: 12 })
    const dueByCard = await live("due by card", { payment: "card", deliveredOn: 9 })
    await live("in its hold", { deliveredOn: 12, settledOn: 12 })
    await live("unsettled", { deliveredOn: 10 })
    const already = await live("released at once", { deliveredOn: 1, settledOn: 2 })

    const sent = await inNoAccount(worker, async (trx) => {
      await releaseDueCommissions(trx, later(now, 5 * day))
      return enqueued(trx, "release-commission")
    })

    expect(sent).toEqual([
      { accountId: atlas.id, commissionId: dueByCard },
      { accountId: atlas.id, commissionId: due },
    ])
    expect(already).not.toBe("")
  })

  test("a commission is released and its books follow; again changes nothing", async () => {
    const commissionId = await live("to release", { deliveredOn: 10, settledOn: 12 })
    const release = () =>
      inAccount(worker, atlas.id, (trx) => releaseCommission(trx, atlas.id, commissionId, later(now, 4 * day)))
    await release()
    const books = await inAccount(app, atlas.id, (trx) => recordOf(trx, atlas.id, "to release"))
    await release()

    expect(books.commission).toMatchObject({ state: "released", releasedAt: later(now, 4 * day) })
    expect(books.balances).toMatchObject({ pending: 0n, released: 1833n })
    expect(await inAccount(app, atlas.id, (trx) => recordOf(trx, atlas.id, "to release"))).toEqual(books)
  })

  test("the job releases nothing before its time", async () => {
    const commissionId = await live("not yet", { deliveredOn: 400, settledOn: 400 })
    await runRelease(worker, { accountId: atlas.id, commissionId })

    const { commission } = await inAccount(app, atlas.id, (trx) => recordOf(trx, atlas.id, "not yet"))
    expect(commission?.state).toBe("pending")
  })
})

test("cannot release another account's commission", async () => {
  const commissionId = await live("of atlas", { deliveredOn: 1 })
  const attempt = inAccount(app, rif.id, (trx) => releaseCommission(trx, rif.id, commissionId, now))

  await expect(attempt).rejects.toThrow(NotFound)
})

describe("the ledger", () => {
  test("refuses to be changed", async () => {
    await live("in the books", { deliveredOn: 1 })
    const change = inNoAccount(worker, (trx) => sql`update ledger_entries set amount_cents = 1`.execute(trx))
    const removal = inNoAccount(worker, (trx) => sql`delete from ledger_transactions`.execute(trx))

    await expect(change).rejects.toThrow("append-only")
    await expect(removal).rejects.toThrow("append-only")
  })

  test("refuses a transaction that does not sum to zero", async () => {
    const unbalanced = inAccount(app, atlas.id, (trx) =>
      sql`insert into ledger_entries select merchant_account_id, influencer_account_id, id, 'paid', 1, 'MAD'
          from ledger_transactions limit 1`.execute(trx),
    )

    await expect(unbalanced).rejects.toThrow("does not sum to zero")
  })
})
