import { afterEach, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, hour, later } from "#src/clock.ts"
import { blockCommission } from "#src/commissions/block-commission.ts"
import { cancelBatch } from "#src/payouts/cancel-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { reviewReceivables } from "#src/receivables/review-receivables.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { suspend } from "#tests/suspensions/acts.ts"
import { enterLimits } from "./debt.ts"

const stage = await enterLimits()
const { app, admin, owner, worker, owe, pay, review, pauses, jobs } = stage

afterEach(stage.forget)

test("a merchant within its limits is told nothing", async () => {
  await owe(1, 5)
  await review(now)

  expect(await pauses()).toEqual([])
})

test("who owes too much is warned once, then paused a week later, and each row stays", async () => {
  await owe(1, 6)
  await review(now)
  await review(later(now, 7 * day - hour))
  const warned = await pauses()
  expect(warned).toMatchObject([{ accountId: atlas.id, state: "warned", owedCents: 12_000n, oldestOn: "2026-11-22" }])
  expect(warned[0]).toMatchObject({ pausesAt: later(now, 7 * day), limitCents: 10_000n, limitDays: 30, endedAt: null })
  expect(await jobs("send-receivable-notice")).toMatchObject([{ accountId: atlas.id, moment: "warned" }])

  const due = later(now, 7 * day)
  await review(due)
  await review(later(due, day))
  expect(await pauses()).toMatchObject([
    { state: "warned", endedAt: due },
    { state: "paused", beganAt: due, endedAt: null, pausesAt: null },
  ])
  expect((await jobs("send-receivable-notice")).map(({ moment }) => moment)).toEqual(["warned", "paused"])
  expect(await jobs("announce-receivable-pause")).toHaveLength(1)
})

test("what is owed for too long counts, however little", async () => {
  await owe(1, 5, later(now, -31 * day))
  await review(now)

  expect(await pauses()).toMatchObject([{ state: "warned", owedCents: 10_000n, oldestOn: "2026-10-22" }])
})

test("it ends as soon as less is owed, and may begin again", async () => {
  await owe(1, 6)
  await review(now)
  await review(later(now, 7 * day))
  await pay()
  const paidAt = later(now, 8 * day)
  await review(paidAt)
  await review(paidAt)

  expect(await pauses()).toMatchObject([{ state: "warned" }, { state: "paused", endedAt: paidAt }])
  expect((await jobs("send-receivable-notice")).at(-1)).toMatchObject({ moment: "ended" })
  expect(await jobs("announce-receivable-end")).toEqual([])

  await owe(1, 6)
  await review(later(paidAt, day))
  expect((await pauses()).at(-1)).toMatchObject({ state: "warned", endedAt: null })
})

test("a warning that is over says nothing more", async () => {
  await owe(1, 6)
  await review(now)
  await pay()
  await review(later(now, hour))

  expect(await pauses()).toMatchObject([{ state: "warned", endedAt: later(now, hour) }])
  expect(await jobs("send-receivable-notice")).toHaveLength(1)
})

test("what a batch carries is unpaid until the bank has paid it", async () => {
  await owe(1, 6)
  const order = { payer: "merchant" as const, executionOn: "2026-11-23", without: [] }
  const made = await inAccount(app, atlas.id, (trx) => makeBatch(trx, atlas.owner, order, now))
  await review(now)
  expect(await pauses()).toMatchObject([{ state: "warned", owedCents: 12_000n }])

  if (made.ok) await inAccount(app, atlas.id, (trx) => cancelBatch(trx, atlas.owner, made.value.id, now))
  await review(now)
  expect(await pauses()).toHaveLength(1)
})

test("who cannot be paid, through no doing of the merchant's, does not count", async () => {
  const [payee] = await owe(2, 5)
  await review(now)
  expect(await pauses()).toHaveLength(1)

  await suspend(admin, payee?.accountId ?? "", "payouts")
  await review(now)
  expect(await pauses()).toMatchObject([{ endedAt: now }])
})

test("a commission that is held is not owed, and to hold it has the debt looked at again", async () => {
  await owe(1, 6)
  await review(now)
  await inAccount(app, atlas.id, async (trx) => {
    const one = trx.selectFrom("commissions").where("state", "=", "released").select("id").limit(1)
    const { id: commissionId } = await one.executeTakeFirstOrThrow()
    await blockCommission(trx, atlas.owner, { commissionId, reason: "Commande douteuse" }, now)
  })
  expect(await jobs("review-receivable")).toEqual([{ accountId: atlas.id }])

  await review(now)
  expect(await pauses()).toMatchObject([{ endedAt: now }])
})

test("two reviews at once make one warning", async () => {
  await owe(1, 6)
  await Promise.all([review(now), review(now), review(now)])

  expect(await pauses()).toHaveLength(1)
  expect(await jobs("send-receivable-notice")).toHaveLength(1)
})

test("every hour, those who may have passed a limit and those already told are looked at", async () => {
  const sweep = () => inNoAccount(worker, (trx) => reviewReceivables(trx, now))
  expect(await sweep()).toBe(0)
  await owe(1, 6)
  expect(await sweep()).toBe(1)
  await review(now)
  await pay()
  expect(await sweep()).toBe(1)

  expect(await jobs("review-receivable")).toEqual([{ accountId: atlas.id }, { accountId: atlas.id }])
})

test("the rival owes nothing, sees nothing, and nobody of the site writes a pause", async () => {
  await owe(1, 6)
  await review(now)
  await review(now, rif.id)

  expect(await pauses()).toHaveLength(1)
  for (const { id } of [rif, salma]) {
    expect(await inAccount(app, id, (trx) => trx.selectFrom("receivablePauses").selectAll().execute())).toEqual([])
  }
  const lift = inAccount(app, atlas.id, (trx) => trx.updateTable("receivablePauses").set({ endedAt: now }).execute())
  await expect(lift).rejects.toThrow(/permission denied/)
  expect(await owner.selectFrom("receivablePauses").where("endedAt", "is", null).selectAll().execute()).toHaveLength(1)
})
