import { setTimeout } from "node:timers/promises"
import { sql } from "kysely"
import { expect, test } from "vitest"
import { inNoAccount } from "#db/database.ts"
import { recordMoneyChange } from "#src/figures/record-change.ts"
import { recountDay } from "#src/figures/recount-figures.ts"
import { rollFigures } from "#src/figures/roll-figures.ts"
import { atlas, salma } from "../cast.ts"
import { cloneDatabase } from "../database.ts"
import { addClicks } from "./add-clicks.ts"
import { rollAll } from "./roll-all.ts"

const database = await cloneDatabase()
const worker = database.open("worker", 12)
const at = new Date("2026-11-20T14:30:00Z")

async function clicksOf(accountId: string): Promise<bigint> {
  const rows = await worker.selectFrom("accountDays").where("accountId", "=", accountId).select("clicks").execute()
  return rows.reduce((sum, row) => sum + row.clicks, 0n)
}

test("counts transactions that commit late and out of order exactly once, while rolling", async () => {
  const before = await clicksOf(atlas.id)
  const writers = Array.from({ length: 40 }, async (_, index) => {
    await setTimeout((index * 37) % 300)
    await inNoAccount(worker, async (trx) => {
      await addClicks(trx, salma.link.id, at, 3)
      await setTimeout((index * 53) % 400)
      await addClicks(trx, salma.link.id, at, 2)
      if (index % 10 === 9) await sql`savepoint undone`.execute(trx)
    })
  })
  const done = Promise.all(writers)
  let writing = true
  void done.then(() => {
    writing = false
  })
  while (writing) await Promise.all([rollFigures(worker), rollFigures(worker), setTimeout(5)])
  await done
  await rollAll(worker)

  expect(await clicksOf(atlas.id)).toBe(before + 200n)
  expect(await clicksOf(salma.id)).toBe(before + 200n)
})

test("waits for a transaction still running, says so by its freshness, then counts it", async () => {
  await rollAll(worker)
  const before = await clicksOf(atlas.id)
  const gate = Promise.withResolvers<void>()
  const written = Promise.withResolvers<void>()
  const late = inNoAccount(worker, async (trx) => {
    await addClicks(trx, salma.link.id, at, 1)
    written.resolve()
    await gate.promise
  })
  await written.promise
  await inNoAccount(worker, (trx) => addClicks(trx, salma.link.id, at, 4))
  const asOf = new Date()
  await rollFigures(worker)
  await rollFigures(worker)
  const { freshAt } = await worker.selectFrom("figureWatermark").select("freshAt").executeTakeFirstOrThrow()

  expect(await clicksOf(atlas.id)).toBe(before)
  expect(freshAt.getTime()).toBeLessThan(asOf.getTime())

  gate.resolve()
  await late
  await rollAll(worker)

  expect(await clicksOf(atlas.id)).toBe(before + 5n)
})

test("forgets what was rolled back", async () => {
  await rollAll(worker)
  const before = await clicksOf(atlas.id)
  const undone = inNoAccount(worker, async (trx) => {
    await addClicks(trx, salma.link.id, at, 3)
    throw new Error("undone")
  })
  await expect(undone).rejects.toThrow("undone")
  await rollAll(worker)

  expect(await clicksOf(atlas.id)).toBe(before)
})

test("lets one process roll while another does", async () => {
  await rollAll(worker)
  await inNoAccount(worker, async (trx) => {
    await sql`select from figure_watermark for update`.execute(trx)
    await rollFigures(worker)
  })
})

test("counts bots and previews nowhere", async () => {
  await rollAll(worker)
  const before = await clicksOf(atlas.id)
  await inNoAccount(worker, async (trx) => {
    await addClicks(trx, salma.link.id, at, 2)
    await sql`update clicks set class = 'bot', is_unique = false where xact = pg_current_xact_id()::text::bigint`.execute(
      trx,
    )
  })
  await rollAll(worker)

  expect(await clicksOf(atlas.id)).toBe(before)
})

test("finds and corrects a rollup that does not say what the rows say", async () => {
  await rollAll(worker)
  expect(await recountDay(worker, "2026-11-20")).toEqual([])

  await worker.updateTable("accountHours").set({ clicks: 7n }).where("accountId", "=", salma.id).execute()
  await worker.deleteFrom("linkDays").execute()
  await inNoAccount(worker, (trx) => addClicks(trx, salma.link.id, at, 2))
  const wrong = await recountDay(worker, "2026-11-20")

  expect(wrong.map(({ metric }) => metric)).toEqual(["clicks", "clicks", "unique_clicks"])
  expect(await recountDay(worker, "2026-11-20")).toEqual([])
  await rollAll(worker)
  expect(await recountDay(worker, "2026-11-20")).toEqual([])
})

test("reports a figure that no row explains", async () => {
  const parties = { accountId: atlas.id, influencerAccountId: salma.id }
  const postings = [
    { account: "pending", amountCents: 1200n } as const,
    { account: "commission", amountCents: -1200n } as const,
  ]
  await inNoAccount(worker, (trx) => recordMoneyChange(trx, parties, postings, new Date("2026-11-18T09:00:00Z")))
  await rollAll(worker)
  const wrong = await recountDay(worker, "2026-11-18")

  expect(wrong).toContainEqual({ key: [atlas.id, "2026-11-18"], metric: "pending_cents", stored: 1200n, counted: 0n })
  expect(await recountDay(worker, "2026-11-18")).toEqual([])
})
