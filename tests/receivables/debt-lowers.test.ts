import { sql } from "kysely"
import { beforeEach, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { reviewReceivable } from "#src/receivables/review-receivable.ts"
import { atlas, now, rif } from "#tests/cast.ts"
import { event } from "#tests/orders/drafts.ts"
import { earn } from "#tests/payouts/payer.ts"
import { setStage } from "#tests/platform-payer/stage.ts"

const stage = await setStage()
const { owner, worker, app } = stage
const limit = { name: "receivable_limit_cents", value: 10_000n, source: "essai", validFrom: "2026-01-01" }
await owner.insertInto("moneySettings").values(limit).execute()

beforeEach(() => sql`delete from pgboss.job`.execute(owner))

const toReview = async () => {
  const { rows } = await sql<{ data: unknown }>`
    select data from pgboss.job where name = 'review-receivable'`.execute(owner)
  return rows.map((row) => row.data)
}
const review = (accountId: string) => inAccount(worker, accountId, (trx) => reviewReceivable(trx, accountId, now))
const states = async () =>
  (await owner.selectFrom("receivablePauses").select(["accountId", "endedAt"]).orderBy("id").execute()).map(
    ({ accountId, endedAt }) => [accountId, endedAt === null],
  )

test("of what the platform pays, a merchant owes what it was invoiced until its money has come in", async () => {
  await stage.paysFor(rif)
  const [payee] = await stage.payees(1)
  if (payee) await stage.earn(rif, [await stage.joins(rif, payee)])
  await review(rif.id)
  expect(await states()).toEqual([])

  const { batchId, payouts } = await stage.checked(rif)
  await review(rif.id)
  expect(await states()).toEqual([[rif.id, true]])

  await stage.fund(rif, batchId)
  expect(await toReview()).toEqual([{ accountId: rif.id }])
  await review(rif.id)
  expect(await states()).toEqual([[rif.id, false]])

  await sql`delete from pgboss.job`.execute(owner)
  const references = payouts.map(({ endToEndId }) => endToEndId)
  await stage.settle(rif, batchId, references)
  expect(await toReview()).toEqual([{ accountId: rif.id }])
})

test("a released order that comes back has the debt looked at again; one that only waits has not", async () => {
  await earn(app, "came-back")
  expect(await toReview()).toEqual([])

  await inAccount(app, atlas.id, (trx) =>
    recordOrderEvents(trx, atlas.owner, { order: { externalId: "came-back" }, events: [event("returned", 19)] }, now),
  )
  expect(await toReview()).toEqual([{ accountId: atlas.id }])
})
