import { expect, test } from "vitest"
import { betterRules } from "#src/commissions/better-rules.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { percent } from "#tests/programs/offer.ts"

const fixed = (amountCents: bigint, productId: string | null = null): RewardRule => ({
  productId,
  kind: "fixed",
  amountCents,
})

test.each<[string, RewardRule[], RewardRule[], RewardRule[]]>([
  ["nothing promised is the program", [], [percent(1000)], [percent(1000)]],
  ["a promise is higher", [percent(1500)], [percent(1000)], [percent(1500)]],
  ["a program that was raised above a promise wins", [percent(1500)], [percent(2000)], [percent(2000)]],
  [
    "a product that pays more keeps its rule",
    [percent(1500)],
    [percent(2500, "a"), percent(1000)],
    [percent(2500, "a"), percent(1500)],
  ],
  ["a product that pays less is lifted", [percent(1500)], [percent(500, "a"), percent(1000)], [percent(1500)]],
  [
    "of a raised program, a product below the promise keeps the promise",
    [percent(1500)],
    [percent(500, "a"), percent(2000)],
    [percent(1500, "a"), percent(2000)],
  ],
  ["what cannot be compared is as promised", [fixed(5000n)], [percent(9000), fixed(100n, "a")], [fixed(5000n)]],
  ["a fixed promise below the program gives way", [fixed(100n)], [fixed(200n)], [fixed(200n)]],
  [
    "a program without a rule for all gains one",
    [percent(1500)],
    [percent(2500, "a")],
    [percent(2500, "a"), percent(1500)],
  ],
])("%s", (_what, promised, program, expected) => {
  expect(betterRules(promised, program)).toEqual(expected)
})
