import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { atlas, rif } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { writeStory } from "./chain.ts"

const database = await cloneDatabase()
const everyRole = ["app", "clicks", "worker", "admin", "owner", "postgres"] as const
const clients = new Map(everyRole.map((role) => [role, new pg.Client(database.url(role))]))
const clientOf = (role: (typeof everyRole)[number]) => clients.get(role) as pg.Client

beforeAll(async () => {
  await writeStory(database.open("app"), database.open("admin"))
  for (const client of clients.values()) await client.connect()
  await clientOf("app").query(`select set_config('app.account_id', '${atlas.id}', false)`)
})
afterAll(async () => {
  for (const client of clients.values()) await client.end()
})

const rowsLeft = async () => {
  const { rows } = await clientOf("owner").query(
    "select (select md5(string_agg(e::text, ',' order by e::text)) from audit_entries e) as entries, " +
      "(select md5(string_agg(h::text, ',' order by h::text)) from audit_heads h) as heads",
  )
  return rows[0]
}

describe.each(everyRole)("as %s", (role) => {
  test.each([
    "update audit_entries set act = 'nothing'",
    "update audit_entries set sequence = sequence",
    "delete from audit_entries",
    "truncate audit_entries",
    "truncate audit_entries, audit_heads cascade",
    "update audit_heads set sequence = 0",
    "delete from audit_heads",
    "truncate audit_heads",
  ])("%s is refused", async (statement) => {
    const before = await rowsLeft()
    const refusal = clientOf(role).query(statement)

    await expect(refusal).rejects.toMatchObject({ code: "42501" })
    expect(await rowsLeft()).toEqual(before)
  })
})

test("an account writes in its own log only, and reads no other", async () => {
  const app = database.open("app")
  const forged = inAccount(app, rif.id, (trx) => recordAct(trx, atlas.owner, "open_program", "x"))

  await expect(forged).rejects.toThrow(/row-level security/)
  await inAccount(app, rif.id, async (trx) => {
    const seen = await trx.selectFrom("auditEntries").select("accountId").execute()
    const ends = await trx.selectFrom("auditHeads").select("accountId").execute()
    expect(new Set([...seen, ...ends].map((row) => row.accountId))).toEqual(new Set([rif.id]))
  })
})
