import { sql } from "kysely"
import { expect } from "vitest"
import { noBudget } from "#src/budgets/budget.ts"
import { readBudget } from "#src/budgets/read-budget.ts"
import { setBudget } from "#src/budgets/set-budget.ts"
import { day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"
import { event } from "#tests/orders/drafts.ts"
import { cap, counted, order, programId } from "./stage.ts"

test("the first budget counts everything that was earned until then, less what came back", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await order(trx, "yesterday", { placedAt: later(now, -day) })
    await order(trx, "today")
    await order(trx, "refused")
    const refusal = { order: { externalId: "refused" }, events: [event("refused", 20)] }
    await recordOrderEvents(trx, atlas.owner, refusal, now)
    expect(await counted(trx)).toEqual({})

    expect(await cap(trx, { dayCents: 10_000n })).toMatchObject({ ok: true })

    expect(await counted(trx)).toEqual({ "2026-11-21": 1833n, "2026-11-22": 1833n })
  })
})

test("a day is Casablanca's, whatever the zone of whoever sends the order", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const late = new Date("2026-11-21T23:59:59Z")
    await order(trx, "before midnight", { placedAt: late })
    await order(trx, "after midnight", { placedAt: later(late, 1000) })

    await cap(trx, { dayCents: 10_000n })

    expect(await counted(trx)).toEqual({ "2026-11-21": 1833n, "2026-11-22": 1833n })
  })
})

test("what is spent of each cap is read from the days; a cap lifted is measured no more", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await order(trx, "last month", { placedAt: later(now, -30 * day) })
    await order(trx, "yesterday", { placedAt: later(now, -day) })
    await order(trx, "today")

    await cap(trx, { dayCents: 10_000n, monthCents: 20_000n, totalCents: 30_000n })
    const all = await readBudget(trx, atlas.id, programId, now)
    await cap(trx, {})

    expect(all.map(({ period, spentCents }) => [period, spentCents])).toEqual([
      ["day", 1833n],
      ["month", 3666n],
      ["total", 5499n],
    ])
    expect(await readBudget(trx, atlas.id, programId, now)).toEqual([])
    expect(await trx.selectFrom("programBudgets").select("id").execute()).toHaveLength(2)
  })
})

test("the same budget again changes nothing, and is said", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const first = await cap(trx, {})
    await cap(trx, { dayCents: 10_000n })
    const again = await cap(trx, { dayCents: 10_000n })

    expect([first, again]).toEqual([
      { ok: false, reason: "budget_unchanged" },
      { ok: false, reason: "budget_unchanged" },
    ])
    expect(await trx.selectFrom("programBudgets").select("id").execute()).toHaveLength(1)
  })
})

test("a budget below what is spent already is told as reached at once; the audit keeps who set it", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await order(trx, "today")
    await cap(trx, { monthCents: 1000n })

    const told = { accountId: atlas.id, programId, period: "2026-11" }
    expect(await enqueued(trx, "send-budget-notice")).toEqual([{ ...told, level: "reached" }])
    expect(await enqueued(trx, "announce-budget-reached")).toEqual([told])
    const acts = await trx.selectFrom("auditEntries").where("act", "=", "set_budget").select("details").execute()
    expect(acts).toEqual([{ details: { day: null, month: "1000", total: null } }])
  })
})

test("cannot see another account's program", async ({ as }) => {
  await as(rif.owner, async (trx) => {
    const budget = { ...noBudget, dayCents: 1n }
    await expect(setBudget(trx, rif.owner, { programId, budget }, now)).rejects.toThrow(NotFound)
    expect(await trx.selectFrom("programBudgets").select("id").execute()).toEqual([])
  })
})

test("neither the rival nor the influencer reads what a program spends", async ({ as }) => {
  for (const stranger of [rif.owner, salma.owner]) {
    await as(stranger, async (trx) => {
      const { rows } = await sql`select from program_spend union all select from program_budgets`.execute(trx)
      expect(rows).toEqual([])
    })
  }
})
