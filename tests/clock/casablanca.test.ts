import { describe, expect, test } from "vitest"
import { addDays, casablancaDay, startOfCasablancaDay } from "#src/clock.ts"

describe("Casablanca's days", () => {
  test.each([
    { day: "2026-12-01", start: "2026-12-01T00:00:00.000Z", why: "at UTC+0 for good since 20 September 2026" },
    { day: "2026-07-15", start: "2026-07-14T23:00:00.000Z", why: "at UTC+1 before" },
    { day: "2026-03-01", start: "2026-03-01T00:00:00.000Z", why: "at UTC+0 around Ramadan" },
    { day: "2026-03-22", start: "2026-03-22T00:00:00.000Z", why: "an hour short: the clock went forward" },
    { day: "2026-09-20", start: "2026-09-19T23:00:00.000Z", why: "an hour long: the clock went back" },
  ])("begin when people say so: $day, $why", ({ day, start }) => {
    expect(startOfCasablancaDay(day).toISOString()).toBe(start)
    expect(casablancaDay(new Date(start))).toBe(day)
    expect(casablancaDay(new Date(Date.parse(start) - 1))).toBe(addDays(day, -1))
  })
})
