import { describe, expect } from "vitest"
import type { Trx } from "#db/database.ts"
import { findReachedBudgets } from "#src/budgets/find-reached-budgets.ts"
import { day, later } from "#src/clock.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, now, rif, salma } from "#tests/cast.ts"
import { enqueued, test } from "#tests/database.ts"
import { arganOrder, event } from "#tests/orders/drafts.ts"
import { recordOf } from "#tests/orders/records.ts"
import { cap, counted, order, programId, recounted } from "./stage.ts"

const today = { accountId: atlas.id, programId, period: "2026-11-22" }

function refuse(trx: Trx, externalId: string) {
  const events = [event("refused", 20, { id: `refused ${externalId}` })]
  return recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now)
}

describe("an order that would take a program above a cap is not credited by it", () => {
  test("while it is taken as any other, and keeps why", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await cap(trx, { dayCents: 4000n })
      const credited = [await order(trx, "1"), await order(trx, "2"), await order(trx, "3")]

      expect(credited).toEqual([salma.id, salma.id, "budget_reached"])
      const { order: kept, conversion } = await recordOf(trx, atlas.id, "3")
      expect([kept.credited, kept.attributionReason, conversion]).toEqual([false, "budget_reached", null])
      expect(await counted(trx)).toEqual({ "2026-11-22": 3666n })
    })
  })

  test("and one that fills it to the centime is", async ({ as }) => {
    await as(atlas.owner, async (trx) => {
      await cap(trx, { totalCents: 3666n })
      expect([await order(trx, "1"), await order(trx, "2"), await order(trx, "3")]).toEqual([
        ...[salma.id, salma.id],
        "budget_reached",
      ])
    })
  })

  test.for([
    { budget: { dayCents: 2000n }, daysAgo: 1, outcome: salma.id },
    { budget: { monthCents: 2000n }, daysAgo: 1, outcome: "budget_reached" },
    { budget: { monthCents: 2000n }, daysAgo: 25, outcome: salma.id },
    { budget: { totalCents: 2000n }, daysAgo: 25, outcome: "budget_reached" },
  ])("by the day on which it was placed: %o", async ({ budget, daysAgo, outcome }, { as }) => {
    await as(atlas.owner, async (trx) => {
      await cap(trx, budget)
      await order(trx, "today")
      expect(await order(trx, "other", { placedAt: later(now, -daysAgo * day) })).toBe(outcome)
    })
  })
})

test("a refused order gives its part back, and the next one has room", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await cap(trx, { dayCents: 2000n })
    const before = [await order(trx, "1"), await order(trx, "2")]
    await refuse(trx, "1")
    const after = await order(trx, "3")

    expect([...before, after]).toEqual([salma.id, "budget_reached", salma.id])
    expect(await counted(trx)).toEqual(await recounted(trx))
  })
})

test("an order sent again keeps its commission where a new one would find no room", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await cap(trx, { dayCents: 2000n })
    expect([await order(trx, "1"), await order(trx, "1"), await order(trx, "1")]).toEqual([salma.id, "known", "known"])
    expect(await counted(trx)).toEqual({ "2026-11-22": 1833n })
  })
})

test("lines corrected afterwards may go beyond: they are counted and told, and nothing is taken away", async ({
  as,
}) => {
  await as(atlas.owner, async (trx) => {
    await cap(trx, { dayCents: 2500n })
    await order(trx, "1")
    const [line] = arganOrder().lines
    if (!line) throw new Error("an order has a line")
    await order(trx, "1", { lines: [{ ...line, quantity: 4, taxCents: 7334n }] })

    const { conversion, commission } = await recordOf(trx, atlas.id, "1")
    expect(commission?.amountCents).toBe(3867n)
    expect(conversion?.influencerAccountId).toBe(salma.id)
    expect(await counted(trx)).toEqual({ "2026-11-22": 3867n })
    expect(await enqueued(trx, "send-budget-notice")).toEqual([{ ...today, level: "reached" }])
  })
})

test("near and reached are told once a period each, and reached also to influencers", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    await cap(trx, { dayCents: 4000n })
    for (const nth of ["1", "2", "3", "4"]) await order(trx, nth)
    await refuse(trx, "2")
    for (const nth of ["5", "6"]) await order(trx, nth)

    expect(await enqueued(trx, "send-budget-notice")).toEqual([
      { ...today, level: "near" },
      { ...today, level: "reached" },
    ])
    expect(await enqueued(trx, "announce-budget-reached")).toEqual([today])
  })
})

test("influencers learn which budget is used up, and nothing else of it", async ({ as }) => {
  await as(atlas.owner, async (trx) => {
    const reached = () => findReachedBudgets(trx, [programId, rif.program.id], now)
    await cap(trx, { dayCents: 2000n, totalCents: 3000n })
    const before = await reached()
    await order(trx, "1")
    const near = await reached()
    await order(trx, "2")
    const turnedAway = await reached()
    await cap(trx, { dayCents: 2000n, totalCents: 1833n })
    const full = await reached()
    await refuse(trx, "1")

    expect([before, near].map((map) => map.size)).toEqual([0, 0])
    expect([...turnedAway]).toEqual([[programId, "day"]])
    expect([...full]).toEqual([[programId, "total"]])
    expect((await reached()).size).toBe(0)
    expect((await findReachedBudgets(trx, [programId], later(now, day))).size).toBe(0)
  })
})
