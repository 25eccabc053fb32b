import { sql } from "kysely"
import pg from "pg"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { type Db, inAccount } from "#db/database.ts"
import { createApiKey } from "#src/accounts/create-api-key.ts"
import { startRecorder } from "#src/clicks/recorder.ts"
import { createRedirect } from "#src/clicks/redirect.ts"
import { addFrontPart } from "#src/edge.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { redirectFront } from "#src/web/redirect-front.ts"
import { documentedOrder } from "#tests/api/shop.ts"
import { atlas, nora, now, rif, salma, youssef } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { recordOf } from "#tests/orders/records.ts"
import { openRawServer } from "#tests/security/raw-server.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { reinstate, suspend } from "./acts.ts"

const database = await cloneDatabase()
const admin = database.open("admin")
const app = database.open("app")
const owner = database.open("owner")
const clicksPool = new pg.Pool({ connectionString: database.url("clicks"), max: 3 })
const recorder = startRecorder(clicksPool, "http://localhost:3000")
addFrontPart(createRedirect(recorder, redirectFront()))
const send = await openRawServer()
const cookies = {
  khadija: await cookieOf(app, atlas.owner),
  nora: await cookieOf(app, nora.owner),
  salma: await cookieOf(app, salma.owner),
}
let key: string

beforeAll(async () => {
  const made = await inAccount(app, atlas.id, (trx) =>
    createApiKey(trx, atlas.owner, { name: "shop", scopes: ["orders:read", "orders:write"] }, now),
  )
  key = made.key
})
afterEach(async () => {
  await sql`delete from suspensions; delete from enrollments where influencer_account_id = ${sql.lit(nora.id)}`.execute(
    owner,
  )
})
afterAll(async () => {
  await recorder.stop()
  await clicksPool.end()
})

const phone = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36"
const follow = (locale: "fr" | "ar") =>
  send({ path: `/t/${salma.link.code}`, headers: { "user-agent": phone, cookie: `sys_locale=${locale}` } })
const page = async (path: string, cookie = "") => {
  const answer = await ask(path, { cookie })
  return { status: answer.status, html: await answer.text() }
}
const api = async (method: "GET" | "POST", path: string, body?: unknown) => {
  const answer = await ask(`/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}
const events = (...types: string[]) => ({
  events: types.map((type, n) => ({ id: `${type}-1`, type, occurred_at: `2026-11-0${3 + n}T10:00:00Z` })),
})
const count = async (db: Db, table: string) =>
  Number((await sql<{ n: bigint }>`select count(*) as n from ${sql.raw(table)}`.execute(db)).rows[0]?.n)

const product = `/fr/p/${atlas.argan.slug}`
const offer = `/fr/discover/${atlas.program.slug}`
const application = { form: { message: "Bonjour", termsVersion: "1", accept: "on" }, cookie: cookies.nora }
const saidTo = async (answer: Response, cookie: string) => {
  const flash = answer.headers
    .getSetCookie()
    .find((line) => line.startsWith("sys_flash="))
    ?.split(";", 1)[0]
  const next = await ask(answer.headers.get("location") ?? "", { cookie: `${cookie}; ${flash}` })
  return next.text()
}

describe("a suspended merchant", () => {
  test("has its products leave the marketplace, and come back with it", async () => {
    await suspend(admin, atlas.id)
    const gone = await Promise.all([page(product), page(`/ar/p/${atlas.argan.slug}`), page(offer, cookies.nora)])
    const discover = await page("/fr/discover", cookies.nora)

    expect(gone.map(({ status }) => status)).toEqual([410, 410, 410])
    expect(gone[0].html).toContain(i18n("fr").t("errors.410.title"))
    expect(gone[1].html).toContain(i18n("ar").t("errors.410.title"))
    expect(discover.html).not.toContain("Coopérative Atlas")
    expect(discover.html).toContain("متجر الريف")
    expect((await page("/fr/links/new", cookies.salma)).html).not.toContain("Huile d’argan")

    await reinstate(admin, atlas.id)
    expect([(await page(product)).status, (await page(offer, cookies.nora)).status]).toEqual([200, 200])
    expect((await page("/fr/discover", cookies.nora)).html).toContain("Coopérative Atlas")
  })

  test("sells nothing on its hosted page: the order form already open is answered 410", async () => {
    const { html } = await page(product)
    const form = /name="form" value="([\w-]{43})"/.exec(html)?.[1] ?? ""
    await suspend(admin, atlas.id)
    const typed = { name: "Laila", phone: "0612345678", city: "Fès", address: "3, derb Sidi Ahmed", quantity: "1" }
    const sent = await ask(product, { form: { ...typed, form, promo_code: "" } })

    expect(sent.status).toBe(410)
    expect(await count(owner, "orders")).toBe(0)
  })

  test.each(["fr", "ar"] as const)(
    "has links that say in %s, with 410, that it is no longer available, and store the click",
    async (locale) => {
      expect((await follow(locale)).status).toBe(302)
      await suspend(admin, atlas.id)
      await expect.poll(async () => (await follow(locale)).status, { timeout: 1000 }).toBe(410)
      const before = await count(owner, "clicks")
      const answer = await follow(locale)

      expect(answer.head).toMatch(/content-type: text\/html/i)
      expect(answer.body).toContain(`<html lang="${locale}-MA" dir="${locale === "ar" ? "rtl" : "ltr"}"`)
      expect(answer.body).toContain(i18n(locale).t("errors.410.title"))
      expect(await count(owner, "clicks")).toBe(before + 1)

      await reinstate(admin, atlas.id)
      await expect.poll(async () => (await follow(locale)).status, { timeout: 1000 }).toBe(302)
    },
  )

  test("takes no new enrollment: nobody applies, and nobody is let in", async () => {
    await suspend(admin, atlas.id)
    const applied = await ask(`${offer}/application`, application)
    const accepted = await ask(`/fr/enrollments/${atlas.youssefs}/approval`, { form: {}, cookie: cookies.khadija })
    const several = { form: { enrollment: atlas.youssefs }, cookie: cookies.khadija }

    expect(await saidTo(accepted, cookies.khadija)).toContain(i18n("fr").t("enrollments.refused.suspended"))
    expect(await saidTo(await ask("/fr/enrollments/approvals", several), cookies.khadija)).toContain(
      i18n("fr").t("enrollments.refused.suspended"),
    )
    expect(applied.status).toBe(303)
    const rows = await owner.selectFrom("enrollments").select(["influencerAccountId", "status"]).execute()
    expect(rows.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
      { influencerAccountId: salma.id, status: "approved" },
      { influencerAccountId: youssef.id, status: "pending" },
    ])

    await reinstate(admin, atlas.id)
    await ask(`${offer}/application`, application)
    expect(await count(owner, "enrollments")).toBe(3)
  })

  test("opens no program, and is told why", async () => {
    await owner.updateTable("programs").set({ closedAt: now }).where("id", "=", atlas.program.id).execute()
    await suspend(admin, atlas.id)
    const opened = await ask(`/fr/programs/${atlas.program.id}/opening`, { form: {}, cookie: cookies.khadija })

    expect(await saidTo(opened, cookies.khadija)).toContain(i18n("fr").t("programs.refused.suspended"))
    await reinstate(admin, atlas.id)
    await ask(`/fr/programs/${atlas.program.id}/opening`, { form: {}, cookie: cookies.khadija })
    expect((await page(offer, cookies.nora)).status).toBe(200)
  })

  test("still has the events of its existing orders count, and what is earned stays due", async () => {
    await api("POST", "orders", documentedOrder("before"))
    await suspend(admin, atlas.id)
    const answered = await api("POST", "orders/before/events", events("confirmed", "delivered", "settled"))
    const read = await api("GET", "orders/before")
    const bookOf = () => inAccount(app, atlas.id, (trx) => recordOf(trx, atlas.id, "before"))

    expect([answered.status, read.status]).toEqual([200, 200])
    expect(answered.body).toMatchObject({ accepted: 3, ignored: 0 })
    expect(read.body).toMatchObject({ state: "settled", commission: { amount: 1833, state: "released" } })
    const books = await bookOf()
    expect(books.balances).toMatchObject({ pending: 0n, released: 1833n })

    await reinstate(admin, atlas.id)
    expect(await bookOf()).toEqual(books)
  })

  test("has the orders of its own shop recorded and credited: whoever brought them is not the one suspended", async () => {
    await suspend(admin, atlas.id)
    const { status, body } = await api("POST", "orders", documentedOrder("during"))

    expect(status).toBe(201)
    expect(body).toMatchObject({ attribution: { credited: true, reason: "promo_code" }, commission: { amount: 1833 } })
  })

  test("is the only one: the rival sells on", async () => {
    await suspend(admin, atlas.id)

    expect((await page(`/ar/p/${rif.belgha.slug}`)).status).toBe(200)
    expect((await page(`/fr/discover/${rif.program.slug}`, cookies.nora)).status).toBe(200)
  })
})

describe("a merchant whose new enrollments alone are stopped", () => {
  test("goes on selling, and takes nobody new", async () => {
    await suspend(admin, atlas.id, "enrollments")
    const discover = await page("/fr/discover", cookies.nora)
    const shown = await page(offer, cookies.nora)
    await ask(`${offer}/application`, application)
    const accepted = await ask(`/fr/enrollments/${atlas.youssefs}/approval`, { form: {}, cookie: cookies.khadija })

    expect([(await page(product)).status, (await follow("fr")).status]).toEqual([200, 302])
    expect(discover.html).not.toContain("Coopérative Atlas")
    expect(shown.status).toBe(200)
    expect(shown.html).toContain(i18n("fr").t("discover.closed_notice"))
    expect(shown.html).not.toContain('name="accept"')
    expect(await saidTo(accepted, cookies.khadija)).toContain(i18n("fr").t("enrollments.refused.suspended"))
    expect(await count(owner, "enrollments")).toBe(2)
  })
})

describe("a merchant whose payouts alone are stopped", () => {
  test("sells, takes influencers and opens programs as before", async () => {
    await suspend(admin, atlas.id, "payouts")
    await ask(`${offer}/application`, application)

    expect([(await page(product)).status, (await follow("fr")).status]).toEqual([200, 302])
    expect((await page("/fr/discover", cookies.nora)).html).toContain("Coopérative Atlas")
    expect(await count(owner, "enrollments")).toBe(3)
  })
})
