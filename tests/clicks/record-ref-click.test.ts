import pg from "pg"
import { afterAll, beforeEach, expect, test } from "vitest"
import { recordRefClick } from "#src/clicks/record-ref-click.ts"
import { startRecorder } from "#src/clicks/recorder.ts"
import { atlas, rif, salma } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { visitor } from "./a-click.ts"

const database = await cloneDatabase()
const owner = new pg.Pool({ connectionString: database.url("owner"), max: 1 })
const pool = new pg.Pool({ connectionString: database.url("clicks"), max: 4 })
const recorder = startRecorder(pool, "http://localhost:3000")
afterAll(async () => {
  await recorder.stop()
  await pool.end()
  await owner.end()
})
beforeEach(() => owner.query("delete from clicks"))

const headers: Record<string, string> = {
  "user-agent": "Mozilla/5.0 (iPhone) Safari/604.1",
  cookie: `sys_v=${visitor}`,
}
const visit = { method: "GET", header: (name: string) => headers[name], address: "105.66.1.2", isProxied: false }

test("stores a click on the link before it returns, for the visitor of the cookie", async () => {
  const click = await recordRefClick(salma.link.code, atlas.id, visit)

  const { rows } = await owner.query("select id, class, encode(visitor, 'hex') as visitor from clicks")
  expect(click?.visitor).toBe(visitor)
  expect(rows).toEqual([{ id: click?.clickId, class: "person", visitor }])
})

test.each([
  ["another merchant's page", salma.link.code, rif.id],
  ["an unknown code", "NOTHING", atlas.id],
  ["a code of no shape", "\u0000", atlas.id],
])("stores nothing for %s", async (_name, code, merchantAccountId) => {
  expect(await recordRefClick(code, merchantAccountId, visit)).toBeNull()
  expect((await owner.query("select from clicks")).rowCount).toBe(0)
})
