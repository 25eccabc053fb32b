import { beforeEach, describe, expect, test } from "vitest"
import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees } from "#bin/bench/payees.ts"
import { type Db, inAccount, inNoAccount } from "#db/database.ts"
import { addDays, casablancaDay, day, later } from "#src/clock.ts"
import { i18n } from "#src/i18n/i18n.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { checkBatch } from "#src/payouts/check-batch.ts"
import { makeBatch } from "#src/payouts/make-batch.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { settlePayouts } from "#src/payouts/settle-payouts.ts"
import { countReputations } from "#src/reputation/count-reputations.ts"
import { atlas, nora, now, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import { ask, cookieOf } from "#tests/site.ts"

const database = await cloneDatabase()
const app = database.open("app")
const owner = database.open("owner")
const worker = database.open("worker")
const count = (at = now) => inNoAccount(worker, (trx) => countReputations(trx, at))
const reputations = () => owner.selectFrom("merchantReputation").selectAll().orderBy("accountId").execute()
const today = casablancaDay(now)

async function order(externalId: string, ago: number, ...types: OrderEventType[]) {
  const placedAt = later(now, -ago * day)
  await inAccount(app, atlas.id, async (trx) => {
    await placeOrder(trx, atlas.owner, arganOrder({ externalId, placedAt }), placedAt)
    const events = types.map((type, nth) => ({
      ...{ id: type, type, lines: null, note: null },
      occurredAt: later(placedAt, (nth + 1) * 60_000),
    }))
    if (events.length > 0) await recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now)
  })
}

test("counts a merchant's credited orders of ninety days as the figures do", async () => {
  await count()
  expect(await reputations()).toEqual([])

  await order("placed", 1)
  await order("confirmed", 2, "confirmed")
  await order("refused after the call", 3, "confirmed", "shipped", "refused")
  await order("settled", 4, "delivered", "settled")
  await order("returned", 5, "delivered", "returned")
  await order("came back unopened", 6, "shipped", "returned")
  await order("cancelled", 7, "cancelled")
  await order("first day", 90, "confirmed")
  await order("too long ago", 92, "delivered", "settled")
  await count()
  await count()

  expect(await reputations()).toEqual([
    { accountId: atlas.id, countedOn: today, medianDaysToPay: null, orders: 8, ...shares(6, 2, 4, 8) },
  ])
})

function shares(confirmed: number, delivered: number, reversed: number, of: number) {
  const share = (part: number) => Math.round((1000 * part) / of) * 10
  return { confirmedBp: share(confirmed), deliveredBp: share(delivered), reversedBp: share(reversed) }
}

test("says in how many days half of what was paid was paid, by the days of release and execution", async () => {
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  const executed: [number, string][] = [
    [12, addDays(today, -10)],
    [10, addDays(today, -2)],
    [30, today],
  ]
  for (const [releasedAgo, executedOn] of executed) await payOne(payer, later(now, -releasedAgo * day), executedOn)
  await count()

  // Two days, eight days, thirty days.
  expect(await reputations()).toMatchObject([{ accountId: atlas.id, medianDaysToPay: 8 }])
})

async function payOne(payer: Parameters<typeof enterPayees>[1], releasedAt: Date, executedOn: string) {
  const payees = await enterPayees(owner, payer, 1)
  await enterDueCommissions(owner, { payer, payees, each: 6, now: releasedAt })
  await inAccount(app, atlas.id, async (trx) => {
    const made = await makeBatch(trx, atlas.owner, { payer: "merchant", executionOn: today, without: [] }, now)
    if (!made.ok) throw new Error(made.reason)
    const batchId = made.value.id
    await checkBatch(trx, atlas.manager, { batchId, hasFreshSecondFactor: false }, now)
    const payouts = await listPayouts(trx, atlas.id, batchId)
    const paid = payouts.map(({ endToEndId }) => ({ endToEndId, proof: "avis" }))
    await settlePayouts(trx, atlas.owner, batchId, { word: { executedOn, executed: paid, failed: [] }, now })
  })
}

test("of who has had neither orders nor payouts since, nothing stays", async () => {
  await count(later(now, 200 * day))
  expect(await reputations()).toEqual([])
  await count()
  expect(await reputations()).toHaveLength(1)
})

test("nobody of the site writes a reputation", async () => {
  const boast = (db: Db) =>
    inAccount(db, atlas.id, (trx) => trx.updateTable("merchantReputation").set({ deliveredBp: 10_000 }).execute())
  await expect(boast(app)).rejects.toThrow(/permission denied/)
})

describe("on the pages", async () => {
  const cookies = {
    salma: await cookieOf(app, salma.owner),
    nora: await cookieOf(app, nora.owner),
    khadija: await cookieOf(app, atlas.owner),
  }
  const page = async (path: string, who: keyof typeof cookies) => {
    const answer = await ask(path, { cookie: cookies[who] })
    return (await answer.text()).replaceAll(/[\u2066-\u2069]/g, "")
  }
  const enter = (orders: number) =>
    owner
      .insertInto("merchantReputation")
      .values({
        ...{ accountId: atlas.id, countedOn: today, medianDaysToPay: 11, orders },
        ...{ confirmedBp: 8770, deliveredBp: 6430, reversedBp: 1910 },
      })
      .execute()
  const offer = `discover/${atlas.program.slug}`
  beforeEach(async () => {
    await owner.deleteFrom("merchantReputation").execute()
  })

  test.each(["fr", "ar"] as const)("influencers read it in %s on every card and page of a program", async (locale) => {
    await enter(42)
    const { t } = i18n(locale)
    for (const path of ["discover", offer, "enrollments"]) {
      const html = await page(`/${locale}/${path}`, "salma")
      for (const said of ["87,7\u00a0%", "64,3\u00a0%", "19,1\u00a0%", t("reputation.pays_in", { count: 11 })])
        expect(html).toContain(said)
    }
    expect(await page(`/${locale}/${offer}`, "nora")).toContain("87,7\u00a0%")
  })

  test("below ten orders shares are not told, and of nobody nothing is", async () => {
    await enter(9)
    const { t } = i18n("fr")
    const html = await page(`/fr/${offer}`, "nora")
    expect(html).toContain(t("reputation.too_few"))
    expect(html).not.toContain("87,7")
    expect(html).toContain(t("reputation.pays_in", { count: 11 }))

    const rival = await page(`/fr/discover/${rif.program.slug}`, "nora")
    expect(rival).toContain(t("reputation.too_few"))
    expect(rival).toContain(t("reputation.pays_unknown"))
  })

  test("the merchant reads it of itself, with what to do about it", async () => {
    await enter(42)
    const html = await page("/fr/programs", "khadija")
    const { t } = i18n("fr")
    for (const said of [t("reputation.own_title"), "64,3\u00a0%", t("reputation.improve.pays")])
      expect(html).toContain(said)
  })
})
