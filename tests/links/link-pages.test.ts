import { expect, test } from "vitest"
import { i18n } from "#src/i18n/i18n.ts"
import { atlas, nora, rif, salma, youssef } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"

const database = await cloneDatabase()
const db = database.open("app")
const cookie = await cookieOf(db, salma.owner)
const choice = { enrollment: atlas.salmas, product: atlas.amlou.id }

test("asks for the product, then for what is said of the link, and leads to the link", async () => {
  const products = await (await ask("/fr/links/new", { cookie })).text()
  expect(products).toContain("Amlou 250 g")
  expect(products).not.toContain("بلغة")

  const found = await (await ask(`/fr/links/new?enrollment=${atlas.salmas}&q=ARGAN`, { cookie })).text()
  expect(found).not.toContain("Amlou 250 g")

  const form = await (
    await ask(`/fr/links/new?enrollment=${atlas.salmas}&product=${atlas.amlou.id}`, { cookie })
  ).text()
  expect(form).toContain('name="utm_campaign"')

  const created = await ask("/fr/links", { cookie, form: { ...choice, sub_id: "Story lundi", utm_source: "ig" } })
  expect(created.status).toBe(303)
  const page = await (await ask(created.headers.get("location") ?? "", { cookie })).text()
  expect(page).toContain("Story lundi")
  expect(page).toContain("https://wa.me/?text=Je%20vous%20recommande")
})

test("draws the form again with what was typed when it cannot be read", async () => {
  const answer = await ask("/fr/links", { cookie, form: { ...choice, sub_id: "x".repeat(65), utm_source: "gardé" } })

  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain(i18n("fr").t("forms.too_long"))
  expect(html).toContain('value="gardé"')
})

test("speaks Arabic to who reads Arabic", async () => {
  const page = await (await ask(`/ar/links/${salma.link.id}`, { cookie })).text()

  expect(page).toContain("زيت أركان 50 مل")
  expect(page).toContain(encodeURIComponent("أنصحكم بـ"))
  expect(page).not.toMatch(/Partager|Copier/)
})

test("draws the QR code in both formats", async () => {
  const svg = await ask(`/fr/links/${salma.link.id}/qr.svg`, { cookie })
  const png = await ask(`/fr/links/${salma.link.id}/qr.png`, { cookie })

  expect([svg, png].map(({ headers }) => headers.get("cache-control"))).toEqual(Array(2).fill("private, no-store"))
  expect(svg.headers.get("content-type")).toBe("image/svg+xml")
  expect(await svg.text()).toMatch(/^<svg /)
  expect(png.headers.get("content-type")).toBe("image/png")
  expect(
    Buffer.from(await png.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG")
})

test("archives and restores from the page, and lists apart what is archived", async () => {
  await ask(`/fr/links/${salma.link.id}/archival`, { cookie, form: {} })
  expect(await (await ask("/fr/links?state=archived", { cookie })).text()).toContain(salma.link.code)
  expect(await (await ask("/fr/links", { cookie })).text()).not.toContain(salma.link.code)

  await ask(`/fr/links/${salma.link.id}/archival/removal`, { cookie, form: {} })
  expect(await (await ask("/fr/links", { cookie })).text()).toContain(salma.link.code)
})

test("sends who has no program to discover one", async () => {
  const page = await ask("/fr/links/new", { cookie: await cookieOf(db, nora.owner) })

  expect(await page.text()).toContain("/fr/discover")
})

test.each([
  ["an influencer's links to a merchant", "/fr/links", atlas.owner],
  ["a link to another influencer", `/fr/links/${salma.link.id}`, youssef.owner],
  ["a QR code to another influencer", `/fr/links/${salma.link.id}/qr.svg`, youssef.owner],
  ["a promo code to another influencer", `/fr/enrollments/${atlas.salmas}/promo-code`, youssef.owner],
  ["a promo code to another merchant", `/fr/enrollments/${atlas.salmas}/promo-code`, rif.owner],
  ["a link without a uuid", "/fr/links/1", salma.owner],
])("does not show %s", async (_name, path, reader) => {
  expect((await ask(path, { cookie: await cookieOf(db, reader) })).status).toBe(404)
})

test("does not take a link to nothing", async () => {
  expect((await ask("/fr/links", { cookie, form: { enrollment: "x" } })).status).toBe(404)
})

test.each([
  ["the influencer", salma.owner, "SALMA2027"],
  ["the merchant", atlas.owner, "SALMA2028"],
])("lets %s change the promo code", async (_name, member, code) => {
  const path = `/fr/enrollments/${atlas.salmas}/promo-code`
  const changed = await ask(path, { cookie: await cookieOf(db, member), form: { code } })

  expect(changed.status).toBe(303)
  expect(await (await ask(path, { cookie })).text()).toContain(code)
})

test("keeps a viewer from changing the promo code", async () => {
  const path = `/fr/enrollments/${atlas.salmas}/promo-code`

  expect((await ask(path, { cookie: await cookieOf(db, atlas.viewer), form: { code: "NON2027" } })).status).toBe(403)
})

test("says at the field what is wrong with a promo code", async () => {
  const answer = await ask(`/fr/enrollments/${atlas.salmas}/promo-code`, { cookie, form: { code: "a b" } })

  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain("Écrivez 3 à 20 lettres ou chiffres")
})
