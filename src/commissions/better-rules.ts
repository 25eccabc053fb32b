import { type RewardRule, ruleFor } from "./reward-rule.ts"

/** Of what was promised to one influencer and what the program gives everybody, the better, target by target. */
export function betterRules(promised: readonly RewardRule[], program: readonly RewardRule[]): RewardRule[] {
  if (promised.length === 0) return [...program]
  const ofAll = better(ruleFor(promised, null), ruleFor(program, null))
  const products = new Set([...promised, ...program].flatMap(({ productId }) => productId ?? []))
  const own = [...products].flatMap((productId) => {
    const rule = better(ruleFor(promised, productId), ruleFor(program, productId))
    // A fixed reward per order cannot be said of one product: the rule for all stands in for it.
    const isSaidByAll = rule === ofAll || (rule?.productId === null && rule.kind === "fixed")
    return rule && !isSaidByAll ? [{ ...rule, productId }] : []
  })
  return [...own, ...(ofAll ? [ofAll] : [])]
}

/** Where two cannot be compared, the promise holds. */
function better(promised: RewardRule | undefined, program: RewardRule | undefined): RewardRule | undefined {
  if (!promised || !program) return promised ?? program
  return isHigher(program, promised) ? program : promised
}

/** Of two that can be compared: percentages, or amounts that are both per unit or both per order. */
export function isHigher(one: RewardRule, other: RewardRule): boolean {
  if (one.kind === "percent" && other.kind === "percent") return one.rateBp > other.rateBp
  if (one.kind === "fixed" && other.kind === "fixed" && (one.productId === null) === (other.productId === null))
    return one.amountCents > other.amountCents
  return false
}
