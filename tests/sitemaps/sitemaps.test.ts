import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { atlas } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { ask } from "../site.ts"

const database = await cloneDatabase()
const owner = new pg.Pool({ connectionString: database.url("owner"), max: 1 })
afterAll(() => owner.end())

const list = `/sitemaps/product/${atlas.argan.id}.xml`
const read = async (path: string) => (await ask(path)).text()

beforeAll(() =>
  owner.query(
    `insert into search_documents (kind, id, account_id, words, name_fr, name_ar, published_at)
     values ('product', $1, $2, '', '', '', now())`,
    [atlas.argan.id, atlas.id],
  ),
)

describe("what search engines are told", () => {
  test("is where the lists are, and to leave short links alone", async () => {
    const robots = await read("/robots.txt")

    expect(robots).toContain("Disallow: /t/")
    expect(robots).toContain("Sitemap: http://localhost:3000/sitemap.xml")
  })

  test("is a list of lists, each named by its first", async () => {
    const index = await read("/sitemap.xml")

    expect(index).toContain("<loc>http://localhost:3000/sitemaps/page/all.xml</loc>")
    expect(index).toContain(`<loc>http://localhost:3000${list}</loc>`)
  })

  test("is every product that is found, in both languages, each naming the other", async () => {
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
