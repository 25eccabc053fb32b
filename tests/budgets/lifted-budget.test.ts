import { sql } from "kysely"
import { expect, test } from "vitest"
import { listReachedBudgets } from "#src/budgets/notice-queries.ts"
import { casablancaDay } from "#src/clock.ts"
import { atlas, now } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const rows = 200_000

test("what a program spends without a budget is not added up for those who read of it", async () => {
  const owner = (await cloneDatabase()).open("owner", 1)
  const of = { accountId: atlas.id, programId: atlas.program.id }
  const none = { dayCents: null, monthCents: null, totalCents: null }
  await owner
    .insertInto("programBudgets")
    .values({ ...of, ...none, setBy: atlas.owner.userId })
    .execute()
  await sql`insert into program_spend (account_id, program_id, day, cents)
    select ${atlas.id}, ${atlas.program.id}, '2026-11-01', 1 from generate_series(1, ${rows})`.execute(owner)
  await sql`analyze program_spend`.execute(owner)

  const read = async () => {
    const began = performance.now()
    const reached = await listReachedBudgets(owner, [atlas.program.id], casablancaDay(now))
    return { reached, tookMs: performance.now() - began }
  }
  await read()
  const lifted = await read()
  expect(lifted.reached).toEqual(new Map())
  await sql`update program_budgets set total_cents = 10000000 where program_id = ${atlas.program.id}`.execute(owner)
  expect(lifted.tookMs * 5).toBeLessThan((await read()).tookMs)
})
