import { goodsTotal, type OrderLine } from "#src/orders/order-line.ts"
import { add, type Fraction, fraction, roundHalfUp, zero } from "./fraction.ts"
import { type RewardRule, ruleFor } from "./reward-rule.ts"

export type CommissionLine = Omit<OrderLine, "name">
export type CommissionBasis = { lines: readonly CommissionLine[]; discountCents: bigint; rules: readonly RewardRule[] }
/** What one line earns by which rule, exactly; `base` is of the units counted. */
export type LineShare = { line: CommissionLine; rule: RewardRule | undefined; base: Fraction; earned: Fraction }

/** What the order earns as it was placed. */
export function commissionAmount(basis: CommissionBasis): bigint {
  return commissionOnKept(basis, unitsOrdered(basis))
}

/** The same on the units kept; what was returned takes its part of the amount, the discount and the VAT with it. */
export function commissionOnKept(basis: CommissionBasis, unitsKept: ReadonlyMap<string, number>): bigint {
  return roundHalfUp(lineShares(basis, unitsKept).reduce((sum, share) => add(sum, share.earned), zero))
}

/** Line by line; a fixed reward for all is due once, and stands on the first line that it covers and that is kept. */
export function lineShares(basis: CommissionBasis, unitsKept = unitsOrdered(basis)): LineShare[] {
  const goodsCents = goodsTotal(basis.lines)
  let perOrderIsDue = true

  return basis.lines.map((line) => {
    const units = BigInt(unitsKept.get(line.sku) ?? 0)
    const rule = ruleFor(basis.rules, line.productId)
    const base = baseOf(line, units, basis.discountCents, goodsCents)
    if (!rule || units === 0n) return { line, rule, base, earned: zero }
    if (!isPerOrder(rule)) return { line, rule, base, earned: earned(rule, units, base) }

    const once = perOrderIsDue ? fraction(rule.amountCents) : zero
    perOrderIsDue = false
    return { line, rule, base, earned: once }
  })
}

function isPerOrder(rule: RewardRule): rule is RewardRule & { kind: "fixed" } {
  return rule.kind === "fixed" && rule.productId === null
}

function earned(rule: RewardRule, units: bigint, base: Fraction): Fraction {
  return rule.kind === "fixed"
    ? fraction(rule.amountCents * units)
    : fraction(base.numerator * BigInt(rule.rateBp), base.denominator * 10_000n)
}

/** (The line − its share of the discount − the VAT inside) for so many of its units. */
function baseOf(line: CommissionLine, units: bigint, discountCents: bigint, goodsCents: bigint): Fraction {
  const quantity = BigInt(line.quantity)
  const lineCents = quantity * line.unitCents
  if (lineCents === 0n) return zero

  const numerator = lineCents * (goodsCents - discountCents) - (line.taxCents ?? 0n) * goodsCents
  return numerator > 0n ? fraction(numerator * units, goodsCents * quantity) : zero
}

function unitsOrdered(basis: CommissionBasis): ReadonlyMap<string, number> {
  return new Map(basis.lines.map((line) => [line.sku, line.quantity]))
}
