import { describe, expect, test } from "vitest"
import { hoursOf, instantsOf, isHourly, readPeriod } from "#src/figures/period.ts"

const now = new Date("2026-11-22T23:30:00Z")
const none = { period: "", from: "", to: "" }

describe("a period", () => {
  test.each([
    ["", "2026-10-24", "2026-11-22"],
    ["today", "2026-11-22", "2026-11-22"],
    ["7d", "2026-11-16", "2026-11-22"],
    ["90d", "2026-08-25", "2026-11-22"],
    ["this_month", "2026-11-01", "2026-11-22"],
    ["last_month", "2026-10-01", "2026-10-31"],
    ["nonsense", "2026-10-24", "2026-11-22"],
  ])("%j runs from %s to %s", (period, from, to) => {
    expect(readPeriod({ ...none, period }, now)).toMatchObject({ period: { from, to }, problem: null })
  })

  test("of July ends with July in Casablanca, an hour before UTC's", () => {
    const { period } = readPeriod({ period: "custom", from: "2026-07-01", to: "2026-07-31" }, now)

    expect(instantsOf(period).until.toISOString()).toBe("2026-07-31T23:00:00.000Z")
  })

  test.each([
    ["", "", "unreadable"],
    ["2026-02-30", "2026-03-02", "unreadable"],
    ["2026-11-02", "2026-11-01", "reversed"],
    ["2025-01-01", "2026-11-01", "too_long"],
    ["'; drop", "2026-11-01", "unreadable"],
  ])("from %j to %j is refused as %s", (from, to, problem) => {
    expect(readPeriod({ period: "custom", from, to }, now)).toMatchObject({ problem, period: { choice: "30d" } })
  })

  test.each([
    ["2026-02-14", 24],
    ["2026-02-15", 25],
    ["2026-03-22", 23],
    ["2026-09-20", 25],
    ["2026-11-22", 24],
  ])("has as many hours as %s had", (day, hours) => {
    const { period } = readPeriod({ period: "custom", from: day, to: day }, now)

    expect(isHourly(period)).toBe(true)
    expect(hoursOf(period)).toHaveLength(hours)
  })
})
