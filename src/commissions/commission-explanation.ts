import { type CommissionBasis, lineShares } from "./commission-amount.ts"
import { roundHalfUp } from "./fraction.ts"
import type { RewardRule } from "./reward-rule.ts"

/** A reward rule as JSON keeps it. */
export type StoredRule = { productId: string | null } & (
  | { kind: "percent"; rateBp: number }
  | { kind: "fixed"; amountCents: number }
)

/**
 * Which rule gave what on each line of the order as placed. `rule` counts in `rules`; the amounts of a line are rounded
 * for reading, the commission is the rounding of their exact sum.
 */
export type CommissionExplanation = {
  rules: StoredRule[]
  lines: { sku: string; quantity: number; rule: number | null; baseCents: number; earnedCents: number }[]
}

export function explainCommission(basis: CommissionBasis): CommissionExplanation {
  return {
    rules: basis.rules.map(storeRule),
    lines: lineShares(basis).map(({ line, rule, base, earned }) => ({
      sku: line.sku,
      quantity: line.quantity,
      rule: rule ? basis.rules.indexOf(rule) : null,
      baseCents: Number(roundHalfUp(base)),
      earnedCents: Number(roundHalfUp(earned)),
    })),
  }
}

export function readRules(stored: readonly StoredRule[]): RewardRule[] {
  return stored.map((rule) => {
    const { productId } = rule
    return rule.kind === "percent"
      ? { productId, kind: "percent", rateBp: rule.rateBp }
      : { productId, kind: "fixed", amountCents: BigInt(rule.amountCents) }
  })
}

function storeRule(rule: RewardRule): StoredRule {
  return rule.kind === "percent" ? rule : { ...rule, amountCents: Number(rule.amountCents) }
}
