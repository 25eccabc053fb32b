import { sql } from "kysely"
import { afterEach, beforeAll, describe, expect, test } from "vitest"
import { atlas, now, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { ask } from "#tests/site.ts"
import { publishSalma } from "./profile-of.ts"

const database = await cloneDatabase()
const owner = database.open("owner")
beforeAll(() => publishSalma(owner))

const read = async (path: string) => {
  const answer = await ask(path)
  return { status: answer.status, html: await answer.text() }
}

describe("the page of a bio", () => {
  test("shows who it is and what was chosen, by the influencer's own link", async () => {
    const { status, html } = await read("/fr/@salma-b")
    expect(status).toBe(200)
    for (const shown of ["Salma B.", "Beauté naturelle.", "Soins du visage", "Cuisine et table", "Casablanca"])
      expect(html).toContain(shown)
    for (const shown of ["Huile d’argan 50 ml", "Mon indispensable.", "Coopérative Atlas", "Une routine du soir"])
      expect(html).toContain(shown)
    expect(html).toContain(`href="/t/${salma.link.code}"`)
    expect(html).toContain("48\u202f200 abonnés")
    expect(html).toContain("Déclaré par le créateur")
  })

  test("speaks Arabic, and names Moroccan cities and categories in it", async () => {
    const { html } = await read("/ar/@salma-b")
    for (const shown of ["جمال طبيعي.", "العناية بالوجه", "الدار البيضاء", "زيت أركان 50 مل", "حسب تصريح"])
      expect(html).toContain(shown)
    expect(html).toContain('dir="rtl"')
    expect(html).toContain("Aïn Leuh")
    expect(html).not.toMatch(/Partager|Réalisations/)
  })

  test("needs no script, and tells networks what it is", async () => {
    const { html } = await read("/fr/@salma-b")
    expect(html.match(/<script(?! type="application\/ld\+json")/g)).toBeNull()
    const facts = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? "")
    expect(facts).toMatchObject({ "@type": "ProfilePage", mainEntity: { "@type": "Person", name: "Salma B." } })
    expect(facts.mainEntity.sameAs).toEqual(["https://www.instagram.com/salma"])
    expect(html).toMatch(/rel="canonical" href="[^"]+\/fr\/@salma-b"/)
    expect(html).toMatch(/hreflang="ar" href="[^"]+\/ar\/@salma-b"/)
  })

  test("is found with the sign written as applications write it, and in capitals", async () => {
    expect((await read("/fr/%40salma-b")).status).toBe(200)
    const shouted = await ask("/fr/@SALMA-B")
    expect([shouted.status, (await shouted.text()).includes("Salma B.")]).toEqual([200, true])
  })

  test.each(["/fr/salma-b", "/fr/@nobody", "/fr/@", "/fr/@nora", "/fr/@cooperative-atlas", "/de/@salma-b", "/fr/@a/b"])(
    "is not at %s",
    async (path) => {
      expect((await read(path)).status).toBe(404)
      expect((await ask(path, { method: "POST", form: {} })).status).toBe(404)
    },
  )

  test("leaves every page of ours where it is", async () => {
    for (const path of ["/fr/help", "/fr/terms", "/fr/sign-up", "/ar/legal-notice"])
      expect((await read(path)).html).not.toContain("zellige")
  })

  test("follows from the address that the account had before", async () => {
    await owner
      .updateTable("influencerProfiles")
      .set({ formerSlug: "salma-b-x7k2p", handleChosenAt: now })
      .where("accountId", "=", salma.id)
      .execute()
    const answer = await ask("/fr/@salma-b-x7k2p")
    expect([answer.status, answer.headers.get("location")]).toEqual([301, "/fr/@salma-b"])
  })
})

describe("what is no longer offered", () => {
  const ways: [string, ReturnType<typeof sql>, ReturnType<typeof sql>][] = [
    ["an archived product", sql`update products set archived_at = now()`, sql`update products set archived_at = null`],
    [
      "a product withdrawn",
      sql`update products set published_at = null`,
      sql`update products set published_at = created_at`,
    ],
    ["a closed program", sql`update programs set closed_at = now()`, sql`update programs set closed_at = null`],
    ["an archived link", sql`update links set archived_at = now()`, sql`update links set archived_at = null`],
    [
      "an enrollment that was left",
      sql`update enrollments set status = 'left' where influencer_account_id = ${salma.id}`,
      sql`update enrollments set status = 'approved' where influencer_account_id = ${salma.id}`,
    ],
    [
      "a suspended merchant",
      sql`insert into suspensions (account_id, scope, reason, imposed_by) values (${atlas.id}, 'everything', 'fraud', ${users.karima.id})`,
      sql`delete from suspensions where account_id = ${atlas.id}`,
    ],
    [
      "a closed merchant",
      sql`update accounts set closed_at = now() where id = ${atlas.id}`,
      sql`update accounts set closed_at = null where id = ${atlas.id}`,
    ],
  ]
  test.each(ways)("%s is not shown", async (_name, stop, resume) => {
    await stop.execute(owner)
    const { status, html } = await read("/fr/@salma-b")
    await resume.execute(owner)
    expect([status, html.includes("/t/"), html.includes("Aucun produit")]).toEqual([200, false, true])
    expect((await read("/fr/@salma-b")).html).toContain("/t/")
  })

  afterEach(async () => {
    await sql`update products set stock = null`.execute(owner)
    await sql`delete from product_variants`.execute(owner)
    await sql`delete from suspensions`.execute(owner)
  })

  test("a sold-out product says so and leads nowhere", async () => {
    await sql`update products set stock = 0`.execute(owner)
    const { html } = await read("/fr/@salma-b")
    expect([html.includes("/t/"), html.includes("Épuisé")]).toEqual([false, true])
  })

  test("a product is sold out when all of its variants are, and its price starts at the cheapest", async () => {
    const variant = { accountId: atlas.id, productId: atlas.argan.id, nameFr: "Grand" }
    await owner
      .insertInto("productVariants")
      .values([
        { ...variant, sku: "A-1", position: 1, stock: 0, priceCents: 9_000n },
        { ...variant, sku: "A-2", position: 2, stock: null },
      ])
      .execute()
    const some = await read("/fr/@salma-b")
    expect([some.html.includes("/t/"), some.html.includes("90,00")]).toEqual([true, true])
    await sql`update product_variants set stock = 0`.execute(owner)
    expect((await read("/fr/@salma-b")).html).toContain("Épuisé")
  })

  test("a suspended influencer's page is gone, and comes back with them", async () => {
    await sql`insert into suspensions (account_id, scope, reason, imposed_by)
      values (${salma.id}, 'everything', 'fraud', ${users.karima.id})`.execute(owner)
    expect((await read("/fr/@salma-b")).status).toBe(410)
    await sql`delete from suspensions`.execute(owner)
    expect((await read("/fr/@salma-b")).status).toBe(200)
  })

  test("a withdrawn page is not there, a closed account's is gone", async () => {
    await sql`update influencer_profiles set published_at = null`.execute(owner)
    expect((await read("/fr/@salma-b")).status).toBe(404)
    await sql`update influencer_profiles set published_at = now()`.execute(owner)
    await sql`update accounts set closed_at = now() where id = ${salma.id}`.execute(owner)
    expect((await read("/fr/@salma-b")).status).toBe(410)
    await sql`update accounts set closed_at = null where id = ${salma.id}`.execute(owner)
  })

  test("an influencer who wrote nothing has no page", async () => {
    expect((await read("/ar/@nora")).status).toBe(404)
  })
})
