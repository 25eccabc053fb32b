import { expect, test } from "vitest"
import { exceeds } from "#src/receivables/receivable.ts"

const limits = { limitCents: 10_000n, limitDays: 30 }
const today = "2026-11-22"
const fresh = new Date("2026-11-20T12:00:00Z")

test.each([
  ["nothing is owed", 0n, null, false],
  ["the limit is reached", 10_000n, fresh, false],
  ["a centime more is owed", 10_001n, fresh, true],
  ["the oldest was released thirty days ago", 1n, new Date("2026-10-23T00:00:00Z"), false],
  ["the oldest was released a day before", 1n, new Date("2026-10-22T23:59:59Z"), true],
] as const)("of a merchant, when %s", (_when, owedCents, oldestAt, isExceeded) => {
  expect(exceeds({ owedCents, oldestAt }, limits, today)).toBe(isExceeded)
})

test("days are those of Casablanca, which was an hour ahead in summer", () => {
  const lastOfJune = { owedCents: 1n, oldestAt: new Date("2026-06-30T23:30:00Z") }
  expect(exceeds(lastOfJune, limits, "2026-07-31")).toBe(false)
  expect(exceeds({ ...lastOfJune, oldestAt: new Date("2026-06-30T22:30:00Z") }, limits, "2026-07-31")).toBe(true)
})
