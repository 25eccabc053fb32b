import { sql } from "kysely"
import { afterEach, describe, expect, test } from "vitest"
import { i18n, type Locale } from "#src/i18n/i18n.ts"
import { suspensionReasons, suspensionScopes } from "#src/suspensions/suspension.ts"
import { atlas, rif, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { rules } from "#tests/security/route-rules.ts"
import { ask, cookieOf } from "#tests/site.ts"
import { reinstate, suspend } from "./acts.ts"

const database = await cloneDatabase()
const admin = database.open("admin")
const app = database.open("app")
const owner = database.open("owner")
const cookies = {
  merchant: await cookieOf(app, atlas.owner),
  viewer: await cookieOf(app, atlas.viewer),
  influencer: await cookieOf(app, salma.owner),
  rival: await cookieOf(app, rif.owner),
}
afterEach(async () => {
  await sql`delete from suspensions`.execute(owner)
})

/** Every page without an id in its address that somebody of that kind may read. */
const pagesOf = (kind: "merchant" | "influencer") =>
  Object.entries(rules).flatMap(([name, { GET }]) => {
    const isTheirs =
      GET === "anybody" || GET === "person" || (typeof GET === "object" && [kind, "either"].includes(GET.kind))
    return isTheirs && !name.includes("[") ? [name.replace(/(^|\/)index$/, "")] : []
  })

const shown = async (path: string, cookie: string) => {
  const answer = await ask(path, { cookie })
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}
const plain = (html: string) => html.replace(/[\u2066-\u2069]/g, "").replaceAll("&#39;", "'")

describe.each(["merchant", "influencer"] as const)("on every page of a suspended %s", (kind) => {
  test.each(["fr", "ar"] as const)("in %s stands since when, why, what is stopped and what goes on", async (locale) => {
    await suspend(admin, kind === "merchant" ? atlas.id : salma.id)
    const { t } = i18n(locale)
    const words = [
      t("suspensions.reason.fraud"),
      "Appels sans réponse.",
      t(`suspensions.stopped.${kind}.everything`),
      t(`suspensions.goes_on.${kind}.everything`),
      t("suspensions.banner.contact"),
      `href="/${locale}/legal-notice"`,
    ]
    let pages = 0
    for (const path of pagesOf(kind)) {
      const { status, html, headers } = await shown(`/${locale}/${path}`, cookies[kind])
      if (status !== 200 || !headers.get("content-type")?.includes("html")) continue
      pages++
      expect([path, words.filter((word) => !html.includes(word))]).toEqual([path, []])
    }

    expect(pages).toBeGreaterThan(20)
  })
})

test.each(suspensionScopes)("says what a suspension of %s is, to every role, and to no rival", async (scope) => {
  await suspend(admin, atlas.id, scope)
  const { t } = i18n("fr")
  const start = t(`suspensions.banner.${scope}`, { date: "" }).slice(0, 30)
  const [owners, viewers, rivals] = await Promise.all(
    [cookies.merchant, cookies.viewer, cookies.rival].map((cookie) => shown("/fr/dashboard", cookie)),
  )

  for (const page of [owners, viewers]) {
    expect(page?.html).toContain(start)
    expect(page?.html).toContain(t(`suspensions.stopped.merchant.${scope}`))
  }
  expect(rivals?.html).not.toContain(t("suspensions.banner.label"))
  await reinstate(admin, atlas.id)
  expect((await shown("/fr/dashboard", cookies.merchant)).html).not.toContain(t("suspensions.banner.label"))
})

test.each(["fr", "ar"] as const)("has words in %s for every reason", async (locale: Locale) => {
  for (const reason of suspensionReasons) {
    const message = reason === "other" ? "<script>alert(1)</script> & « mots »" : ""
    const row = { accountId: atlas.id, reason, scope: "everything", message, imposedBy: users.karima.id }
    await owner.insertInto("suspensions").values(row).execute()
    const { status, html } = await shown(`/${locale}/dashboard`, cookies.merchant)

    expect(status).toBe(200)
    expect(html).not.toContain("<script>alert")
    if (message) expect(plain(html)).toContain("&lt;script>alert(1)&lt;/script> &amp; « mots »")
    await sql`delete from suspensions`.execute(owner)
  }
})

test("is not shown for another of the person's accounts, whose list says which one is suspended", async () => {
  await owner
    .insertInto("memberships")
    .values({ accountId: rif.id, userId: users.khadija.id, role: "viewer" })
    .execute()
  await suspend(admin, rif.id)
  const { t } = i18n("fr")
  const dashboard = await shown("/fr/dashboard", cookies.merchant)
  const accounts = await shown("/fr/accounts", cookies.merchant)

  expect(dashboard.html).not.toContain(t("suspensions.banner.label"))
  expect(accounts.html).toContain(t("accounts.list.suspended"))
})

test("keeps no page behind a session in any cache", async () => {
  await suspend(admin, atlas.id)
  for (const path of pagesOf("merchant")) {
    const { headers } = await shown(`/fr/${path}`, cookies.merchant)
    expect([path, headers.get("cache-control")]).toEqual([path, "private, no-store"])
  }
})
