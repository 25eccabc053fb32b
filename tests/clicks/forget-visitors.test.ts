import pg from "pg"
import { afterAll, expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { forgetVisitors } from "#src/clicks/forget-visitors.ts"
import { recordClicks } from "#src/clicks/queries.ts"
import { cutoffOf } from "#src/retention/cutoff.ts"
import { now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { aClick } from "./a-click.ts"

const database = await cloneDatabase()
const worker = database.open("worker")
const pool = new pg.Pool({ connectionString: database.url("clicks"), max: 1 })
afterAll(() => pool.end())

test("forgets the visitors of the days before yesterday, and no click", async () => {
  await recordClicks(
    pool,
    ["2026-11-20", "2026-11-21", "2026-11-22"].map((day) => aClick({ day })),
  )

  expect(await inNoAccount(worker, (trx) => forgetVisitors(trx, cutoffOf(1, now)))).toBe(1n)
  expect(await worker.selectFrom("clickVisitors").select("day").orderBy("day").execute()).toEqual([
    { day: "2026-11-21" },
    { day: "2026-11-22" },
  ])
  expect(await worker.selectFrom("clicks").select("id").execute()).toHaveLength(3)
})
