import { sql } from "kysely"
import { beforeAll, expect, test } from "vitest"
import { createDatabase, createPool, type Db, inAccount, type Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { statusOf } from "#src/web/handle.ts"
import { atlas } from "#tests/cast.ts"
import { cloneDatabase, type TestDatabase } from "#tests/database.ts"
import { countRoundTrips } from "#tests/round-trips.ts"

const echo = prepared<{ accountId: string; number: number }>(
  "test_echo",
  "select current_account_id() as account_id, $1::int as number",
)
const addKey = prepared(
  "test_add_key",
  "insert into idempotency_keys (account_id, key, request_hash, status, answer) values ($1, $2, '', 200, 'null')",
)

let database: TestDatabase
let app: Db

beforeAll(async () => {
  database = await cloneDatabase()
  app = database.open("app", 1)
})

function listKeys() {
  return inAccount(app, atlas.id, (trx) => trx.selectFrom("idempotencyKeys").select("key").execute())
}

test("statements called without awaiting between share a round trip, and each is answered its own", async () => {
  const pool = createPool(database.url("app"), 1, "test")
  const trips = countRoundTrips(pool)
  const db = createDatabase(pool)

  const echoes = await inAccount(db, atlas.id, (trx) => Promise.all([1, 2, 3].map((number) => echo(trx, [number]))))
  await db.destroy()

  expect(echoes).toEqual([1, 2, 3].map((number) => [{ accountId: atlas.id, number }]))
  // BEGIN with the three, then COMMIT.
  expect(trips.count).toBe(2)
})

test("one that fails undoes the others, and the connection serves the next transaction", async () => {
  const writing = inAccount(app, atlas.id, (trx) =>
    Promise.all(["a", null, "b"].map((key) => addKey(trx, [atlas.id, key]))),
  )

  await expect(writing).rejects.toMatchObject({ code: "23502" })
  expect(await listKeys()).toEqual([])
})

test("a statement called after its transaction has ended does not run in another", async () => {
  const ended: Trx = await inAccount(app, atlas.id, async (trx) => ({ trx })).then(({ trx }) => trx)

  await expect(echo(ended, [1])).rejects.toThrow("committed")
})

test("a connection that Postgres closes is told as an outage, and the next one serves", async () => {
  for (let cut = 0; cut < 50; cut++) {
    const lost = inAccount(app, atlas.id, (trx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(trx))
    expect(statusOf(await lost.catch((error: unknown) => error))).toBe(503)
  }
  expect(await listKeys()).toEqual([])
})
