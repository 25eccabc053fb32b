import { sql } from "kysely"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { inAccount, inNoAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { releaseDueCommissions } from "#src/commissions/release-due-commissions.ts"
import { keyedHash } from "#src/crypto/keyed-hash.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { atlas, now, rif, salma, youssef } from "#tests/cast.ts"
import { cloneDatabase, enqueued } from "#tests/database.ts"
import { arganOrder, event } from "#tests/orders/drafts.ts"
import { recordOf } from "#tests/orders/records.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { reinstate, suspend } from "./acts.ts"

const database = await cloneDatabase()
const admin = database.open("admin")
const app = database.open("app")
const owner = database.open("owner")
const worker = database.open("worker")
const cookies = {
  khadija: await cookieOf(app, atlas.owner),
  salma: await cookieOf(app, salma.owner),
  youssef: await cookieOf(app, youssef.owner),
}

const click = { id: "019a0000-0000-7000-8000-000000000001", at: new Date("2025-10-20T08:34:25.536Z") }

beforeAll(async () => {
  const { rows } = await sql<{ at: Date }>`select uuid_extract_timestamp(${click.id}::uuid) as at`.execute(owner)
  click.at = rows[0]?.at ?? click.at
})
afterEach(async () => {
  await sql`delete from suspensions`.execute(owner)
})

const place = (externalId: string, change = {}) =>
  inAccount(app, atlas.id, async (trx) => {
    const placement = await placeOrder(trx, atlas.owner, arganOrder({ externalId, ...change }), now)
    if (!placement.ok || !placement.value.isNew) throw new Error("not a new order")
    const { attribution } = placement.value.credit
    return [attribution.credited, attribution.reason]
  })
const settle = (externalId: string, events: ReturnType<typeof event>[]) =>
  inAccount(app, atlas.id, (trx) => recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now))
const books = (externalId: string) => inAccount(app, atlas.id, (trx) => recordOf(trx, atlas.id, externalId))
const saidTo = async (answer: Response, cookie: string) => {
  const flash = answer.headers
    .getSetCookie()
    .find((line) => line.startsWith("sys_flash="))
    ?.split(";", 1)[0]
  return (await ask(answer.headers.get("location") ?? "", { cookie: `${cookie}; ${flash}` })).text()
}

describe("a suspended influencer", () => {
  test("has links that still lead the shopper to the product", async () => {
    await suspend(admin, salma.id)
    const { rows } = await sql<{ available: boolean; slug: string }>`
      select available, product_slug as slug from resolve_link(${salma.link.code})`.execute(app)

    expect(rows).toEqual([{ available: true, slug: atlas.argan.slug }])
    expect((await ask(`/fr/p/${atlas.argan.slug}`)).status).toBe(200)
  })

  test("is credited with nothing new, by code or by a customer remembered, and the order says why", async () => {
    const phone = { name: "Laila", phone: "0699887766", email: null, address: null }
    expect(await place("first of Laila", { contact: phone })).toEqual([true, "promo_code"])
    await suspend(admin, salma.id)

    expect(await place("by code")).toEqual([false, "suspended"])
    expect(await place("remembered", { contact: phone, promoCode: null })).toEqual([false, "suspended"])
    const { order, conversion, commission } = await books("by code")
    expect([order.attributionReason, conversion, commission]).toEqual(["suspended", null, null])
    const page = await (await ask(`/fr/orders/${order.id}`, { cookie: cookies.khadija })).text()
    expect(page).toContain(i18n("fr").t("orders.reason.suspended"))

    await reinstate(admin, salma.id)
    expect(await place("after")).toEqual([true, "promo_code"])
    expect((await books("by code")).order.credited).toBe(false)
  })

  test("is credited with nothing by a click, made before or since", async () => {
    const visitor = keyedHash("visitor", "laila").subarray(0, 16)
    const clicked = { id: click.id, at: click.at, linkId: salma.link.id, productId: atlas.argan.id, visitor }
    const parties = { merchantAccountId: atlas.id, influencerAccountId: salma.id, programId: atlas.program.id }
    const rest = { class: "person", isUnique: true, day: "2025-10-20", ipKey: visitor }
    await owner
      .insertInto("clicks")
      .values({ ...clicked, ...parties, ...rest })
      .execute()
    const order = { promoCode: null, contact: { name: "A", phone: "0655443322", email: null, address: null } }
    const placedAt = later(click.at, day)
    await suspend(admin, salma.id)

    expect(await place("clicked", { ...order, clickId: click.id, placedAt })).toEqual([false, "suspended"])
  })

  test("keeps on the ledger what was earned, and it follows its orders as before", async () => {
    await place("earned")
    await settle("earned", [event("delivered", 10), event("settled", 12)])
    await place("in its hold")
    await settle("in its hold", [event("delivered", 10), event("settled", 12)])
    await suspend(admin, salma.id)
    const before = await books("earned")
    const due = await inNoAccount(worker, async (trx) => {
      await releaseDueCommissions(trx, later(now, 5 * day))
      return enqueued(trx, "release-commission")
    })
    await settle("in its hold", [event("returned", 15)])

    expect(before.balances).toMatchObject({ pending: 1833n })
    expect(due).toContainEqual({ accountId: atlas.id, commissionId: before.commission?.id })
    expect((await books("in its hold")).commission).toMatchObject({ state: "reversed" })
    const html = await (await ask("/fr/commissions", { cookie: cookies.salma })).text()
    expect(html).toContain("18,33")

    await reinstate(admin, salma.id)
    expect(await books("earned")).toEqual(before)
  })

  test("has payouts stopped until reinstated", async () => {
    const stopped = () => inAccount(worker, atlas.id, (trx) => isStopped(trx, salma.id, "payouts"))
    await suspend(admin, salma.id)
    expect(await stopped()).toBe(true)
    await reinstate(admin, salma.id)
    expect(await stopped()).toBe(false)
  })

  test.each(["everything", "enrollments"] as const)(
    "of %s joins no program, by asking or by being accepted",
    async (scope) => {
      await suspend(admin, youssef.id, scope)
      const cookie = cookies.youssef
      const applied = await ask(`/ar/discover/${rif.program.slug}/application`, {
        ...{ form: { message: "سلام", termsVersion: "1", accept: "on" }, cookie },
      })
      const accepted = await ask(`/fr/enrollments/${atlas.youssefs}/approval`, { form: {}, cookie: cookies.khadija })

      expect(await saidTo(applied, cookie)).toContain(i18n("ar").t("enrollments.refused.suspended"))
      expect(await saidTo(accepted, cookies.khadija)).toContain(i18n("fr").t("enrollments.refused.applicant_suspended"))
      const mine = owner.selectFrom("enrollments").where("influencerAccountId", "=", youssef.id)
      expect(await mine.select("status").execute()).toEqual([{ status: "pending" }])
      await suspend(admin, atlas.id, "payouts")
      await reinstate(admin, youssef.id)
      const retried = await ask(`/fr/enrollments/${atlas.youssefs}/approval`, { form: {}, cookie: cookies.khadija })
      expect(await saidTo(retried, cookies.khadija)).toContain(i18n("fr").t("enrollments.done.approved"))
      await owner
        .updateTable("enrollments")
        .set({ status: "pending", decidedAt: null, decidedBy: null })
        .where("id", "=", atlas.youssefs)
        .execute()
      await sql`delete from promo_codes where enrollment_id = ${atlas.youssefs}`.execute(owner)
    },
  )
})

test.each(["enrollments", "payouts"] as const)("an influencer stopped in %s alone goes on earning", async (scope) => {
  await suspend(admin, salma.id, scope)

  expect(await place(`while ${scope}`)).toEqual([true, "promo_code"])
})

test("a suspension of another influencer changes nothing for this one", async () => {
  await suspend(admin, youssef.id)

  expect(await place("of Salma")).toEqual([true, "promo_code"])
})
