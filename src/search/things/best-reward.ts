import { type RewardRule, ruleFor } from "#src/commissions/reward-rule.ts"

/** What a sale is worth as a share of its price, to compare; of a fixed amount it depends on the price. */
export function rateOf(rule: RewardRule, priceCents: bigint): number {
  return rule.kind === "percent" ? rule.rateBp : Number((rule.amountCents * 10_000n) / priceCents)
}

/** Of several programs' rules the one that pays most for this product. */
export function bestRuleFor(
  rulesOfPrograms: readonly (readonly RewardRule[])[],
  product: { id: string; priceCents: bigint },
): RewardRule | null {
  const rules = rulesOfPrograms.flatMap((rules) => ruleFor(rules, product.id) ?? [])
  return rules.toSorted((a, b) => rateOf(b, product.priceCents) - rateOf(a, product.priceCents))[0] ?? null
}
