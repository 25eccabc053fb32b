import { describe, expect, test } from "vitest"
import { atlas } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"

await cloneDatabase()
const read = async (path: string) => (await ask(path)).text()

describe("what search engines are told", () => {
  test("is where the lists are, and to leave short links alone", async () => {
    const robots = await read("/robots.txt")

    expect(robots).toContain("Disallow: /t/")
    expect(robots).toContain("Sitemap: http://localhost:3000/sitemap.xml")
  })

  test("is a list of lists, each named by its first", async () => {
    const index = await read("/sitemap.xml")

    for (const file of [`page/all`, "product/[0-9a-f-]{36}"])
      expect(index).toMatch(new RegExp(`<loc>http://localhost:3000/sitemaps/${file}\\.xml</loc>`))
  })

  test("is every product that is found, in both languages, each naming the other", async () => {
    const [, list = ""] = /(\/sitemaps\/product\/[^<]+)/.exec(await read("/sitemap.xml")) ?? []
    const products = await read(list)

    for (const locale of ["fr", "ar"]) {
      const address = `http://localhost:3000/${locale}/p/${atlas.argan.slug}`
      expect(products).toContain(`<loc>${address}</loc>`)
      expect(products.split(`hreflang="${locale}" href="${address}"`)).toHaveLength(3)
    }
  })

  test.each(["/sitemaps/page/x.xml", "/sitemaps/product/x.xml", `/sitemaps/account/${atlas.id}.xml`])(
    "is nothing at %s",
    async (path) => {
      expect((await ask(path)).status).toBe(404)
    },
  )
})
