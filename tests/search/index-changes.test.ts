import { sql } from "kysely"
import { describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { forgetChanges, listChanges, whileFeeding } from "#src/search/change-queries.ts"
import { indexChanges } from "#src/search/index-changes.ts"
import { postgresEngine } from "#src/search/postgres-engine.ts"
import type { SearchQuestion } from "#src/search/search-question.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const database = await cloneDatabase()
const worker = database.open("worker", 6)
const app = database.open("app")
const owner = database.open("owner")
const clock = () => new Date()
const index = () => indexChanges(worker, clock)
await index()

async function find(text: string, kinds: SearchQuestion["kinds"] = ["product", "program", "profile"]) {
  const answer = await postgresEngine.ask(app, { text, kinds, chosen: new Map(), sort: "best", page: 1 })
  return answer?.found.map(({ id }) => id) ?? []
}

async function facetsOf(id: string): Promise<string[]> {
  const { facets } = await app
    .selectFrom("searchDocuments")
    .where("id", "=", id)
    .select("facets")
    .executeTakeFirstOrThrow()
  return facets
}

const asAtlas = (statement: ReturnType<typeof sql>) => inAccount(app, atlas.id, (trx) => statement.execute(trx))
const left = async () =>
  Number((await sql<{ n: bigint }>`select count(*) as n from search_changes`.execute(worker)).rows[0]?.n)

describe("the index", () => {
  test("holds what everybody may see, in both languages, and by what a merchant sells", async () => {
    expect(await find("huile argan", ["product"])).toEqual([atlas.argan.id])
    expect(await find("بلغة", ["product"])).toEqual([rif.belgha.id])
    expect(await find("argan", ["program"])).toContain(atlas.program.id)
    const facets = ["region:marrakech-safi", "kind:good", "reward_kind:percent", "reward:10-15", "price:100-250"]
    expect(await facetsOf(atlas.argan.id)).toEqual(expect.arrayContaining(facets))
    expect(await left()).toBe(0)
  })

  test("follows a product that is renamed, archived and restored", async () => {
    await asAtlas(sql`update products set name_fr = 'Élixir doré' where id = ${atlas.amlou.id}`)
    await index()
    expect(await find("elixir dore")).toContain(atlas.amlou.id)

    await asAtlas(sql`update products set archived_at = now() where id = ${atlas.amlou.id}`)
    await index()
    expect(await find("elixir dore", ["product"])).toEqual([])

    await asAtlas(sql`update products set archived_at = null where id = ${atlas.amlou.id}`)
    await index()
    expect(await find("elixir dore", ["product"])).toEqual([atlas.amlou.id])
  })

  test("hears nothing of a stock that sinks", async () => {
    await asAtlas(sql`update products set stock = 3 where id = ${atlas.amlou.id}`)

    expect(await left()).toBe(0)
  })

  test("hears of a variant, and tells its price", async () => {
    const variant = {
      account_id: atlas.id,
      product_id: atlas.argan.id,
      sku: "ARGAN-10",
      name_fr: "Miniature",
      position: 1,
    }
    await asAtlas(sql`insert into product_variants (account_id, product_id, sku, name_fr, position, price_cents)
      values (${variant.account_id}, ${variant.product_id}, ${variant.sku}, ${variant.name_fr}, 1, 4000)`)
    await index()

    expect(await find("miniature", ["product"])).toEqual([atlas.argan.id])
    expect(await facetsOf(atlas.argan.id)).toContain("price:0-100")
  })

  test("loses everything of a merchant who is suspended, and has it again", async () => {
    await sql`insert into suspensions (account_id, scope, reason, imposed_by)
      select ${atlas.id}, 'everything', 'fraud', user_id from auth.staff limit 1`.execute(owner)
    await index()
    expect(await find("argan")).toEqual([])

    await sql`update suspensions set lifted_at = now(), lifting_reason = 'ok', lifted_by = imposed_by`.execute(owner)
    await index()
    expect(await find("argan", ["product"])).toEqual([atlas.argan.id])
  })

  test("tells another reward once it is in force, without anything being written then", async () => {
    const at = new Date(Date.now() + 3_600_000)
    await asAtlas(sql`with schedule as (
        insert into reward_schedules (account_id, program_id, announced_at, effective_at)
        values (${atlas.id}, ${atlas.program.id}, now(), ${at}) returning account_id, id)
      insert into rewards (account_id, schedule_id, position, kind, rate_bp) select account_id, id, 1, 'percent', 2500 from schedule`)
    await index()
    expect(await facetsOf(atlas.argan.id)).toContain("reward:10-15")

    await indexChanges(worker, () => new Date(at.getTime() + 1000))
    expect(await facetsOf(atlas.argan.id)).toContain("reward:20-30")
    expect(await facetsOf(atlas.program.id)).toContain("reward:20-30")
  })

  test("shows a profile once it is published, under the name that the account has now", async () => {
    await inAccount(app, salma.id, (trx) =>
      sql`insert into influencer_profiles (account_id, bio_fr, niches, cities, published_at)
        values (${salma.id}, 'Beauté naturelle', '{visage}', '{Agadir}', now())`.execute(trx),
    )
    await index()
    expect(await find("beaute naturelle", ["profile"])).toEqual([salma.id])
    expect(await facetsOf(salma.id)).toEqual(
      expect.arrayContaining(["category:visage", "category:beaute", "region:souss-massa"]),
    )

    await sql`update accounts set name = 'Salma Benjelloun' where id = ${salma.id}`.execute(owner)
    await index()
    expect(await find("benjelloun", ["profile"])).toEqual([salma.id])
  })
})

describe("a change", () => {
  test("made while the index takes an earlier one is not lost", async () => {
    await asAtlas(sql`update products set name_fr = 'Premier nom' where id = ${atlas.amlou.id}`)
    const read = await listChanges(worker, "every", 10)
    await asAtlas(sql`update products set name_fr = 'Second nom' where id = ${atlas.amlou.id}`)
    await forgetChanges(
      worker,
      read.map(({ seq }) => seq),
    )
    expect(await left()).toBe(1)

    await index()
    expect(await find("second nom", ["product"])).toEqual([atlas.amlou.id])
  })

  test("is still there when the process ends in the middle of indexing it", async () => {
    await asAtlas(sql`update products set name_fr = 'Troisième nom' where id = ${atlas.amlou.id}`)
    const dying = database.open("worker", 2)
    const dead = whileFeeding(dying, async () => {
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(dying).catch(() => {})
      throw new Error("killed")
    })
    await expect(dead).rejects.toThrow()
    expect(await left()).toBe(1)

    await Promise.all([index(), index(), index()])
    expect(await find("troisieme nom", ["product"])).toEqual([atlas.amlou.id])
    expect(await left()).toBe(0)
  })

  test("that is undone was never one", async () => {
    const undone = inAccount(app, atlas.id, async (trx) => {
      await sql`update products set name_fr = 'Jamais' where id = ${atlas.amlou.id}`.execute(trx)
      throw new Error("undone")
    })
    await expect(undone).rejects.toThrow("undone")

    expect(await left()).toBe(0)
  })
})
