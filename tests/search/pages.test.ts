import { gzipSync } from "node:zlib"
import { expect, test } from "vitest"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask, cookieOf } from "#tests/site.ts"

const database = await cloneDatabase()
const app = database.open("app")
const salmas = await cookieOf(app, salma.owner)
const atlases = await cookieOf(app, atlas.owner)

const page = async (path: string, cookie?: string) => {
  const answer = await ask(path, cookie ? { cookie } : {})
  return { status: answer.status, html: (await answer.text()).replace(/[\u2068\u2069]/g, "") }
}
const address = (slug: string) => `href="/fr/p/${slug}"`

test("everybody finds products, in either language and with a slip", async () => {
  for (const words of ["argan", "hiule argan", "زيت أركان", "أركان"]) {
    const { status, html } = await page(`/fr/marketplace?q=${encodeURIComponent(words)}`)
    expect([words, status, html.includes(address(atlas.argan.slug))]).toEqual([words, 200, true])
  }
  expect((await page("/ar/marketplace?q=belgha")).html).toContain("تقليدية")
})

test("what matched is marked, and what was typed is only text", async () => {
  const { html } = await page("/fr/marketplace?q=HUILE")
  const hostile = await page(`/fr/marketplace?q=${encodeURIComponent('"><script>alert(1)</script>')}`)

  expect(html).toMatch(/<mark[^>]*>Huile<\/mark>/)
  expect(hostile.status).toBe(200)
  expect(hostile.html).not.toContain('"><script>')
  expect(hostile.html).toContain("&lt;script>")
})

test("facets narrow with their counts, and each chosen one can be left", async () => {
  const { html } = await page("/fr/marketplace?region=marrakech-safi")

  expect(html).toContain(address(atlas.argan.slug))
  expect(html).not.toContain(address(rif.belgha.slug))
  expect(html).toContain("Retirer le filtre Marrakech-Safi")
  expect(html).toContain('<input type="hidden" form="search" name="region" value="marrakech-safi"')
  expect(html).toContain("region=marrakech-safi&amp;region=tanger-tetouan-al-hoceima")
})

test("nothing found says what to do: a filter less, and how much it would give", async () => {
  const { html } = await page("/fr/marketplace?q=argan&region=souss-massa")

  expect(html).toContain("Rien ne correspond")
  expect(html).toMatch(/Sans «.Souss-Massa.».: 1 résultat/)
})

test("only the list itself is for search engines", async () => {
  const [whole, narrowed] = [await page("/fr/marketplace"), await page("/fr/marketplace?q=argan")]

  expect(whole.html).not.toContain("noindex")
  expect(narrowed.html).toContain('content="noindex, follow"')
  for (const { html } of [whole, narrowed]) expect(html).toMatch(/rel="canonical" href="[^"]+\/fr\/marketplace"/)
})

test("an influencer reads what each sale brings and where to say yes; nobody else does", async () => {
  const own = (await page("/fr/marketplace?q=argan", salmas)).html
  const others = await Promise.all([page("/fr/marketplace?q=argan"), page("/fr/marketplace?q=argan", atlases)])

  expect(own).toMatch(/Vous gagnez 10,00.DH par vente/)
  expect(own).toContain(`enrollment=${atlas.salmas}`)
  for (const { html } of others) expect(html).not.toContain("Vous gagnez")
})

test("a letter more is answered with the results alone, at their shortest address", async () => {
  const typed = await ask("/fr/marketplace?q=argan&sort=best", { partial: true })
  const html = await typed.text()

  expect(html).toMatch(/^<div id="results"/)
  expect(typed.headers.get("hx-replace-url")).toBe("/fr/marketplace?q=argan")
  expect((await ask("/fr/marketplace?q=argan", { partial: true })).headers.get("hx-replace-url")).toBeNull()
})

test("pages are light, and no address breaks them", async () => {
  for (const path of ["marketplace", "creators"])
    for (const query of ["", "?page=0", "?page=9999", "?page=x", "?sort=x&category=%00&price=1&rating=9999999999"]) {
      const { status, html } = await page(`/fr/${path}${query}`)
      expect([path, query, status]).toEqual([path, query, 200])
      expect(gzipSync(html).length).toBeLessThan(20_000)
    }
})
