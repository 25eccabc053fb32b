import fc from "fast-check"
import { expect, test } from "vitest"
import { monthsBetween, nextMonth, rateSpans } from "#src/fees/fee-month.ts"
import { carriedOn, reckonFee } from "#src/fees/reckon-fee.ts"

const part = (rateBp: number, baseCents: bigint, from = "2026-10-01") => ({ from, rateBp, baseCents })

test.each([
  ["a rate on a base", [part(250, 100_000n)], 0n, 2500n],
  ["half a centime is rounded up", [part(100, 50n)], 0n, 1n],
  ["less than half a centime is nothing", [part(100, 49n)], 0n, 0n],
  ["half a centime below zero is rounded up too", [part(100, -50n)], 0n, 0n],
  ["two rates are summed exactly and rounded once", [part(100, 30n), part(200, 10n)], 0n, 1n],
  ["what was carried is taken off", [part(1000, 10_000n)], -300n, 700n],
  ["a month below zero costs nothing", [part(1000, -10_000n)], 0n, 0n],
] as const)("%s", (_what, parts, carriedCents, feeCents) => {
  expect(reckonFee(parts, carriedCents).feeCents).toBe(feeCents)
})

const anyPart = fc.record({
  from: fc.constant("2026-10-01"),
  rateBp: fc.integer({ min: 0, max: 10_000 }),
  baseCents: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
})

test("shares add up to what is rounded once, within half a centime of the exact sum; fees and what is carried lose nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyPart, { minLength: 1, maxLength: 3 }), { maxLength: 12 }), (months) => {
      let carriedCents = 0n
      let billed = 0n
      let accrued = 0n
      for (const parts of months) {
        const bill = reckonFee(parts, carriedCents)
        const exact = parts.reduce((sum, { baseCents, rateBp }) => sum + baseCents * BigInt(rateBp), 0n)
        const error = 2n * (bill.accruedCents * 10_000n - exact)
        expect(error > -10_000n && error <= 10_000n).toBe(true)
        expect(bill.shares.reduce((sum, share) => sum + share, 0n)).toBe(bill.accruedCents)
        expect(bill.feeCents >= 0n).toBe(true)
        accrued += bill.accruedCents
        billed += bill.feeCents
        carriedCents = carriedOn({ ...bill, carriedCents })
        expect(carriedCents <= 0n).toBe(true)
        expect(billed + carriedCents).toBe(accrued)
      }
    }),
  )
})

test("the days of a month are cut where a rate begins, by Casablanca's midnight", () => {
  const rates = [
    { validFrom: "2023-01-01", value: 0n },
    { validFrom: "2026-10-11", value: 250n },
    { validFrom: "2026-11-01", value: 300n },
  ]
  expect(rateSpans("2026-10-01", rates)).toEqual([
    {
      ...{ from: "2026-10-01", rateBp: 0 },
      ...{ since: new Date("2026-10-01T00:00:00Z"), until: new Date("2026-10-11T00:00:00Z") },
    },
    {
      ...{ from: "2026-10-11", rateBp: 250 },
      ...{ since: new Date("2026-10-11T00:00:00Z"), until: new Date("2026-11-01T00:00:00Z") },
    },
  ])
  // Before 20 September 2026 the clocks were an hour ahead.
  expect(rateSpans("2026-08-01", rates)[0]?.since).toEqual(new Date("2026-07-31T23:00:00Z"))
  expect(rateSpans("2022-08-01", rates)).toMatchObject([{ rateBp: 0 }])
})

test("months follow one another over the year's end", () => {
  expect(nextMonth("2026-12-01")).toBe("2027-01-01")
  expect(monthsBetween("2026-10-01", "2027-02-01")).toEqual(["2026-11-01", "2026-12-01", "2027-01-01"])
  expect(monthsBetween("2026-10-01", "2026-11-01")).toEqual([])
})
