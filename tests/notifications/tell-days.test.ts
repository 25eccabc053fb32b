import { sql } from "kysely"
import { expect, test } from "vitest"
import { addDays, casablancaDay, hour, later, startOfCasablancaDay } from "#src/clock.ts"
import { tellDays } from "#src/notifications/tell-days.ts"
import { atlas, rif, salma, youssef } from "../cast.ts"
import { cloneDatabase } from "../database.ts"

const database = await cloneDatabase()
const [owner, worker] = [database.open("owner"), database.open("worker")]
const day = addDays(casablancaDay(new Date()), 1)
const noon = later(startOfCasablancaDay(day), 12 * hour)
const merchants = [atlas.id, rif.id].sort()
const influencers = [salma.id, youssef.id]

async function count(accountIds: string[], figures: { orders?: bigint; conversions?: bigint; releasesCents?: bigint }) {
  const rows = accountIds.map((accountId) => ({ accountId, day, ...figures }))
  const written = owner.insertInto("accountDays").values(rows)
  await written.onConflict((conflict) => conflict.columns(["accountId", "day"]).doUpdateSet(figures)).execute()
}

/** Each line with the transaction that wrote it, and the one that last held it. */
async function lines(accountId?: string) {
  const { rows } = await sql<{ accountId: string; kind: string; params: object; writtenBy: string; heldBy: string }>`
    select account_id, kind, params, xmin::text as written_by, xmax::text as held_by from notifications
    where key like ${`%:${day}`} and (${accountId ?? null}::uuid is null or account_id = ${accountId ?? null})
    order by id`.execute(owner)
  return rows
}

test("days are told a part at a time: what a killed run told stays, the next tells the rest", async () => {
  const [first = "", second = ""] = merchants
  await count(merchants, { orders: 2n })
  await sql`
    create function die() returns trigger language plpgsql as $$ begin raise 'killed'; end $$`.execute(owner)
  await sql`create trigger die before insert on notifications for each row
    when (new.account_id = ${sql.lit(second)}) execute function die()`.execute(owner)

  await expect(tellDays(worker, noon, 1)).rejects.toThrow("killed")
  const told = await lines()
  expect(new Set(told.map(({ accountId }) => accountId))).toEqual(new Set([first]))

  await sql`drop trigger die on notifications`.execute(owner)
  await tellDays(worker, noon, 1)
  expect(await lines(first)).toEqual(told)
  expect((await lines(second)).length).toBeGreaterThan(0)
})

test("what did not change is neither written nor held; what did is written alone", async () => {
  await count(influencers, { conversions: 3n, releasesCents: 12_300n })
  await tellDays(worker, noon)
  const before = await lines()
  expect(new Set(before.map(({ kind }) => kind))).toContain("commissions_released")
  await tellDays(worker, later(noon, hour))
  expect(await lines()).toEqual(before)

  await count([salma.id], { releasesCents: 15_000n })
  await tellDays(worker, later(noon, hour))
  const others = (all: typeof before) => all.filter(({ accountId }) => accountId !== salma.id)
  expect(others(await lines())).toEqual(others(before))
  expect((await lines(salma.id)).map(({ params }) => params)).toContainEqual({
    ...{ day: { day }, amount: { cents: "15000" } },
  })
})
