import pg from "pg"
import { afterAll, beforeEach, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { newClickId } from "#src/clicks/click-id.ts"
import { recordClicks, resolveLink } from "#src/clicks/queries.ts"
import { atlas, nora, now, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { aClick } from "./a-click.ts"

const database = await cloneDatabase()
const app = database.open("app")
const pool = new pg.Pool({ connectionString: database.url("clicks"), max: 20 })
const owner = new pg.Pool({ connectionString: database.url("owner"), max: 1 })
afterAll(async () => {
  await pool.end()
  await owner.end()
})

beforeEach(() => owner.query("delete from clicks; delete from click_visitors"))

const other = "ee".repeat(16)

async function stored() {
  const { rows } = await owner.query<{ id: string; is_unique: boolean }>("select id, is_unique from clicks order by id")
  return rows.map((row) => [row.id, row.is_unique])
}

test("stores a click with its parties read from the link and its moment from the id", async () => {
  await recordClicks(pool, [aClick({ city: 'F"è\\s, {NULL}', referrerHost: null })])

  const { rows } = await owner.query("select * from clicks")
  expect(rows).toMatchObject([
    {
      at: now,
      merchant_account_id: atlas.id,
      influencer_account_id: salma.id,
      program_id: atlas.program.id,
      product_id: atlas.argan.id,
      city: 'F"è\\s, {NULL}',
      referrer_host: null,
      in_app: "instagram",
      is_unique: true,
    },
  ])
})

test("counts a visitor once a day on a link, in one batch and across batches", async () => {
  const clicks = [aClick(), aClick(), aClick({ visitor: other }), aClick({ day: "2026-11-23" })]
  await recordClicks(pool, clicks)
  const later = aClick()
  await recordClicks(pool, [later])

  expect((await stored()).map(([, unique]) => unique)).toEqual([true, false, true, true, false])
})

test("finds one unique click among fifty batches of the same visitor at the same moment", async () => {
  const batches = Array.from({ length: 50 }, () => [aClick(), aClick({ visitor: other }), aClick()])
  await Promise.all(batches.map((batch, index) => recordClicks(pool, index % 2 ? batch : batch.toReversed())))

  const { rows } = await owner.query(
    "select count(*)::int, count(*) filter (where is_unique)::int as uniques from clicks",
  )
  expect(rows).toEqual([{ count: 150, uniques: 2 }])
})

test("ignores a click that is sent again, alone or beside new ones", async () => {
  const first = aClick()
  await recordClicks(pool, [first])
  const second = aClick({ visitor: other })
  await recordClicks(pool, [first, second, first])

  expect(await stored()).toEqual([
    [first.id, true],
    [second.id, true],
  ])
})

test("knows the visitor again who had no cookie and brings the one that was set", async () => {
  const given = "dd".repeat(16)
  await recordClicks(pool, [aClick({ visitor: given, visitKey: other })])
  await recordClicks(pool, [aClick({ visitor: given, visitKey: given })])
  await recordClicks(pool, [aClick({ visitor: "cc".repeat(16), visitKey: other })])

  expect((await stored()).map(([, unique]) => unique)).toEqual([true, false, false])
})

test.each(["bot", "preview", "head"] as const)("never counts a %s, nor lets it take a person's place", async (kind) => {
  await recordClicks(pool, [aClick({ class: kind })])
  await recordClicks(pool, [aClick()])

  expect((await stored()).map(([, unique]) => unique)).toEqual([false, true])
})

test("refuses a click on a link that does not exist, as a fault of the row", async () => {
  await expect(recordClicks(pool, [aClick({ linkId: atlas.id })])).rejects.toMatchObject({ code: "23502" })
})

test("puts a click into the month of its id", async () => {
  await recordClicks(pool, [aClick(), aClick({ id: newClickId(Date.parse("2026-10-31T23:59:59.999Z")) })])

  const { rows } = await owner.query("select tableoid::regclass::text as name from clicks order by at")
  expect(rows).toEqual([{ name: "clicks_2026_10" }, { name: "clicks_2026_11" }])
})

test("shows a click to its merchant and its influencer and to nobody else", async () => {
  await recordClicks(pool, [aClick()])
  const seen = (account: { id: string }) =>
    inAccount(app, account.id, (trx) => trx.selectFrom("clicks").select("id").execute())

  expect(await seen(atlas)).toHaveLength(1)
  expect(await seen(salma)).toHaveLength(1)
  expect(await seen(rif)).toHaveLength(0)
  expect(await seen(nora)).toHaveLength(0)
})

test("resolves a code to where it leads, and nothing to nothing", async () => {
  expect(await resolveLink(pool, salma.link.code)).toMatchObject({
    linkId: salma.link.id,
    merchantAccountId: atlas.id,
    productSlug: atlas.argan.slug,
    available: true,
  })
  expect(await resolveLink(pool, "NOTHING")).toBeNull()
})

test("the role of the click path may call its two functions and touch nothing else", async () => {
  const { rows: tables } = await owner.query(`
    select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      and (has_table_privilege('clicks', c.oid, 'select, insert, update, delete, truncate, references, trigger')
           or has_any_column_privilege('clicks', c.oid, 'select, insert, update, references'))`)
  const { rows: functions } = await owner.query(`
    select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef and p.prorettype <> 'trigger'::regtype and has_function_privilege('clicks', p.oid, 'execute') order by 1`)

  expect(tables).toEqual([])
  expect(functions).toEqual([{ name: "record_clicks" }, { name: "resolve_link" }])
  await expect(pool.query("select * from clicks")).rejects.toMatchObject({ code: "42501" })
  await expect(pool.query("select * from accounts")).rejects.toMatchObject({ code: "42501" })
})

test("the role of the pages may not store a click", async () => {
  await expect(inAccount(app, atlas.id, (trx) => trx.deleteFrom("clicks").execute())).rejects.toMatchObject({
    code: "42501",
  })
  const pages = new pg.Client(database.url("app"))
  await pages.connect()
  await expect(recordClicks(pages as unknown as pg.Pool, [aClick()])).rejects.toMatchObject({ code: "42501" })
  await pages.end()
})
