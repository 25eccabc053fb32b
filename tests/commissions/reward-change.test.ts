import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { planRewardChange, scheduleInForce } from "#src/commissions/reward-change.ts"
import { type RewardRule, ruleFor } from "#src/commissions/reward-rule.ts"

const now = new Date("2026-11-22T10:00:00Z")
const later = new Date("2026-12-22T10:00:00Z")
const percent = (rateBp: number, productId: string | null = null): RewardRule => ({
  kind: "percent",
  rateBp,
  productId,
})
const fixed = (amountCents: bigint, productId: string | null = null): RewardRule => {
  return { kind: "fixed", amountCents, productId }
}

describe("a change of reward", () => {
  test.each<[string, RewardRule[], RewardRule[], RewardRule[] | null]>([
    ["a first one binds at once", [], [percent(1000)], null],
    ["a higher one binds at once", [percent(1000)], [percent(1200)], null],
    [
      "a rule added for a product above the rule for all binds at once",
      [percent(1000)],
      [percent(1000), percent(2000, "a")],
      null,
    ],
    ["a lower one waits", [percent(1000)], [percent(800)], [percent(1000)]],
    ["a rule taken away waits", [percent(1000)], [], [percent(1000)]],
    [
      "a product's rule taken away waits",
      [percent(2000, "a"), percent(1000)],
      [percent(1000)],
      [percent(2000, "a"), percent(1000)],
    ],
    [
      "a product may fall while the others rise",
      [percent(1000)],
      [percent(500, "a"), percent(1200)],
      [percent(1000, "a"), percent(1200)],
    ],
    [
      "a product may rise while the others fall",
      [percent(1000)],
      [percent(1500, "a"), percent(800)],
      [percent(1500, "a"), percent(1000)],
    ],
    ["from percent to fixed waits", [percent(1000)], [fixed(9000n)], [percent(1000)]],
    ["from per order to per unit waits", [fixed(2000n)], [fixed(9000n, "a"), fixed(3000n)], [fixed(3000n)]],
    ["a fixed one rises at once", [fixed(2000n, "a")], [fixed(2500n, "a")], null],
  ])("%s", (_name, current, next, meanwhile) => {
    expect(planRewardChange(current, next, now)).toEqual(
      meanwhile
        ? [
            { effectiveAt: now, rules: meanwhile },
            { effectiveAt: later, rules: next },
          ]
        : [{ effectiveAt: now, rules: next }],
    )
  })
})

test("nobody earns less before thirty days have passed", () => {
  const anyRules = fc.array(
    fc.record({ rateBp: fc.integer({ min: 1, max: 9000 }), productId: fc.constantFrom("a", "b", null) }),
    { maxLength: 4 },
  )
  const rate = (rules: RewardRule[], target: string | null) => {
    const rule = ruleFor(rules, target)
    return rule?.kind === "percent" ? rule.rateBp : 0
  }

  fc.assert(
    fc.property(anyRules, anyRules, (drawnCurrent, drawnNext) => {
      const current = drawnCurrent.map((rule): RewardRule => ({ kind: "percent", ...rule }))
      const next = drawnNext.map((rule): RewardRule => ({ kind: "percent", ...rule }))
      const plan = planRewardChange(current, next, now)

      for (const target of ["a", "b", "c", null]) {
        expect(rate(plan[0]?.rules ?? [], target)).toBe(Math.max(rate(current, target), rate(next, target)))
        expect(rate(plan.at(-1)?.rules ?? [], target)).toBe(rate(next, target))
      }
    }),
  )
})

describe("the schedule in force", () => {
  const first = { announcedAt: new Date("2026-01-01T00:00:00Z"), effectiveAt: new Date("2026-01-01T00:00:00Z") }
  const waiting = { announcedAt: new Date("2026-11-10T00:00:00Z"), effectiveAt: new Date("2026-12-10T00:00:00Z") }
  const atOnce = { announcedAt: now, effectiveAt: now }
  const afterNotice = { announcedAt: now, effectiveAt: later }
  const schedules = [first, waiting, atOnce, afterNotice]

  test.each([
    ["2025-12-31T00:00:00Z", undefined],
    ["2026-11-22T09:59:59Z", first],
    ["2026-11-22T10:00:00Z", atOnce],
    ["2026-12-15T00:00:00Z", atOnce],
    ["2026-12-22T10:00:00Z", afterNotice],
  ])("at %s", (placedAt, schedule) => {
    expect(scheduleInForce(schedules, new Date(placedAt))).toBe(schedule)
  })
})
