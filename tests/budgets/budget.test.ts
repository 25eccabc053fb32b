import { describe, expect, test } from "vitest"
import {
  type Budget,
  dayIn,
  isOver,
  isSameBudget,
  levelOf,
  type Meter,
  metersExceededBy,
  metersOf,
  noBudget,
  periodKey,
  periodOf,
  shownLevel,
} from "#src/budgets/budget.ts"

const meter = (spentCents: bigint, period: Meter["period"] = "day"): Meter => ({
  period,
  spentCents,
  capCents: 10_000n,
})

describe("how near a cap is", () => {
  test.each([
    [0n, null],
    [7999n, null],
    [8000n, "near"],
    [9999n, "near"],
    [10_000n, "reached"],
    [12_000n, "reached"],
  ])("%s of 10 000", (spent, level) => {
    expect(levelOf(meter(spent))).toBe(level)
  })

  test("one that turned an order away is reached while hardly anything is left", () => {
    expect([shownLevel(meter(9500n), true), shownLevel(meter(9500n), false)]).toEqual(["reached", "near"])
    expect(shownLevel(meter(4000n), true)).toBeNull()
  })
})

describe("what a commission takes above a cap", () => {
  const meters = [meter(9000n, "total"), meter(2000n, "month")]

  test.each([
    [1000n, []],
    [1001n, ["total"]],
    [8001n, ["total", "month"]],
  ])("%s", (cents, periods) => {
    expect(metersExceededBy(meters, cents).map(({ period }) => period)).toEqual(periods)
  })

  test("nothing takes nothing, even where more is spent than allowed", () => {
    expect(metersExceededBy([meter(20_000n)], 0n)).toEqual([])
  })
})

test("only what is capped is measured", () => {
  const spent = { dayCents: 1n, monthCents: 2n, totalCents: 3n }
  const budget: Budget = { ...noBudget, monthCents: 500n }

  expect(metersOf(noBudget, spent)).toEqual([])
  expect(metersOf(budget, spent)).toEqual([{ period: "month", capCents: 500n, spentCents: 2n }])
  expect([isSameBudget(budget, { ...budget }), isSameBudget(budget, noBudget)]).toEqual([true, false])
})

test("each period has a name, from which it is known again; another total is another period", () => {
  const keys = (["day", "month", "total"] as const).map((period) => periodKey(meter(0n, period), "2026-11-22"))

  expect(keys).toEqual(["2026-11-22", "2026-11", "total:10000"])
  expect(keys.map(periodOf)).toEqual(["day", "month", "total"])
  expect(keys.map((key) => dayIn(key, "2026-12-31"))).toEqual(["2026-11-22", "2026-11-01", "2026-12-31"])
})

test.each([
  ["2026-11-22", "2026-11-22", false],
  ["2026-11-22", "2026-11-23", true],
  ["2026-11", "2026-11-30", false],
  ["2026-11", "2026-12-01", true],
  ["total:1", "2030-01-01", false],
])("%s is over on %s: %s", (key, today, over) => {
  expect(isOver(key, today)).toBe(over)
})
