import { expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { readDashboard } from "#src/figures/dashboard.ts"
import { readPeriod } from "#src/figures/period.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, nora, rif, salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { arganOrder } from "../orders/drafts.ts"
import { ask, cookieOf } from "../site.ts"
import { addClicks } from "./add-clicks.ts"
import { rollAll } from "./roll-all.ts"

const database = await cloneDatabase()
const app = database.open("app")
const worker = database.open("worker")
const today = new Date()

// Days on which Casablanca's clock moved, in the first and the last of their hours.
const moments = ["2026-02-14T23:00:00Z", "2026-02-15T23:59:00Z", "2026-03-22T00:30:00Z", "2026-03-22T22:59:00Z"]
moments.push("2026-09-19T23:00:00Z", "2026-09-20T23:59:00Z", "2026-09-21T00:00:00Z")

const placedAt = later(today, -2 * day)
const draft = arganOrder({ externalId: "D-1", placedAt })
await inNoAccount(worker, async (trx) => {
  for (const moment of moments) await addClicks(trx, salma.link.id, new Date(moment), 1)
  await addClicks(trx, salma.link.id, placedAt, 3)
})
await inAccount(app, atlas.id, (trx) => placeOrder(trx, atlas.owner, draft, today))
await inAccount(app, atlas.id, async (trx) => {
  const unsold = { ...draft, externalId: "D-2", promoCode: null, contact: { ...draft.contact, phone: null } }
  await placeOrder(trx, atlas.owner, unsold, today)
  const event = { id: "1", type: "confirmed" as const, occurredAt: today, lines: null, note: null }
  await recordOrderEvents(trx, atlas.owner, { order: { externalId: "D-1" }, events: [event] }, today)
})
await rollAll(worker)

const merchant = { accountId: atlas.id, kind: "merchant" } as const
const influencer = { accountId: salma.id, kind: "influencer" } as const

test.each([
  ["2026-02-15", 25, 2n],
  ["2026-03-22", 23, 2n],
  ["2026-09-20", 25, 2n],
])("counts the clicks of %s, a day of %i hours, in that day", async (dayText, hours, clicks) => {
  const { period } = readPeriod({ period: "custom", from: dayText, to: dayText }, today)
  const hourly = await inAccount(app, atlas.id, (trx) => readDashboard(trx, merchant, period))
  const week = { choice: "custom", from: "2026-02-10", to: "2026-09-25" } as const
  const daily = await inAccount(app, atlas.id, (trx) => readDashboard(trx, merchant, week))

  expect(hourly.slots).toHaveLength(hours)
  expect(hourly.total.clicks).toBe(clicks)
  expect(daily.slots.find((slot) => slot.at === dayText)?.figures.clicks).toBe(clicks)
})

test("shows the merchant every order, and the influencer those they brought", async () => {
  const { period } = readPeriod({ period: "7d", from: "", to: "" }, today)
  const seen = await inAccount(app, atlas.id, (trx) => readDashboard(trx, merchant, period))
  const brought = await inAccount(app, salma.id, (trx) => readDashboard(trx, influencer, period))

  expect(seen.total).toMatchObject({
    clicks: 3n,
    uniqueClicks: 2n,
    orders: 2n,
    confirmed: 1n,
    conversions: 1n,
    salesCents: 44_000n,
  })
  expect(brought.total).toMatchObject({ clicks: 3n, orders: 1n, confirmed: 1n, conversions: 1n, salesCents: 22_000n })
  expect(brought.balances).toMatchObject({ pending: 1833n, released: 0n })
  expect(brought.links).toMatchObject([
    { code: salma.link.code, clicks: 3n, uniqueClicks: 2n, party: "Coopérative Atlas" },
  ])
  expect(brought.products).toMatchObject([{ sku: atlas.argan.sku, orders: 1n, units: 2n, salesCents: 22_000n }])
})

test("cannot see a rival's figures", async () => {
  const { period } = readPeriod({ period: "7d", from: "", to: "" }, today)
  for (const rival of [
    { accountId: rif.id, kind: "merchant" },
    { accountId: nora.id, kind: "influencer" },
  ] as const) {
    const theirs = await inAccount(app, rival.accountId, (trx) => readDashboard(trx, rival, period))
    const asked = await inAccount(app, rival.accountId, (trx) =>
      readDashboard(trx, { ...merchant }, { ...period, choice: "custom" }),
    )

    expect(theirs.total).toMatchObject({ clicks: 0n, orders: 0n, salesCents: 0n })
    expect([theirs.links, theirs.products, theirs.subIds]).toEqual([[], [], []])
    expect(asked).toMatchObject({ total: { clicks: 0n, orders: 0n }, links: [], products: [] })
  }
})

test.each(["fr", "ar"])("draws the page in %s with its chart, its table and its freshness", async (locale) => {
  const cookie = await cookieOf(app, atlas.owner)
  await rollAll(worker)
  const response = await ask(`/${locale}/dashboard?period=7d`, { cookie })
  const html = await response.text()

  expect(response.status).toBe(200)
  expect(html).toContain('role="img"')
  expect(html).toContain("<details")
  expect(html).not.toContain(" style=")
  expect(html).toContain(locale === "fr" ? "Chiffres à jour à" : "الأرقام محيّنة")
  expect(html).toContain("50\u00a0%")
})

test("mirrors the chart in Arabic: the last day stands first", async () => {
  const cookie = await cookieOf(app, atlas.owner)
  const places = async (locale: string) => {
    const html = await (await ask(`/${locale}/dashboard?period=7d`, { cookie })).text()
    return [...html.matchAll(/<rect x="(\d+)"/g)].map((match) => Number(match[1])).slice(0, 7)
  }

  expect(await places("fr")).toEqual([1, 11, 21, 31, 41, 51, 61])
  expect(await places("ar")).toEqual([61, 51, 41, 31, 21, 11, 1])
})

test("keeps commissions from who may not see money", async () => {
  const page = async (member: typeof atlas.owner) =>
    (await ask("/fr/dashboard", { cookie: await cookieOf(app, member) })).text()

  expect(await page(atlas.owner)).toContain(i18n("fr").t("figures.money.released"))
  expect(await page(atlas.viewer)).not.toContain(i18n("fr").t("figures.money.released"))
})

test("tells a newcomer what to do next, and says that a rate of nothing is unknown", async () => {
  const html = await (await ask("/fr/dashboard", { cookie: await cookieOf(app, nora.owner) })).text()

  expect(html).toContain("Postulez à un programme")
  expect(html).toContain("/fr/discover")
  expect(html).toContain("Inconnu")
})

test("says what is wrong with a period and shows the usual one", async () => {
  const cookie = await cookieOf(app, atlas.owner)
  const html = await (await ask("/fr/dashboard?period=custom&from=2026-11-09&to=2026-11-01", { cookie })).text()

  expect(html).toContain("La première date doit venir avant la seconde.")
})

test("sends a visitor to sign in", async () => {
  const response = await ask("/fr/dashboard")

  expect(response.status).toBe(303)
  expect(response.headers.get("location")).toContain("/fr/sign-in")
})
