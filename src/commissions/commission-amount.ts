import { add, type Fraction, fraction, roundHalfUp, zero } from "./fraction.ts"
import { type RewardRule, ruleFor } from "./reward-rule.ts"

export type CommissionLine = {
  sku: string
  productId: string | null
  quantity: number
  unitCents: bigint
  /** The VAT inside the whole line after its share of the discount. */
  taxCents: bigint | null
}
export type CommissionBasis = { lines: readonly CommissionLine[]; discountCents: bigint; rules: readonly RewardRule[] }

/** What the order earns as it was placed. */
export function commissionAmount(basis: CommissionBasis): bigint {
  return commissionOnKept(basis, new Map(basis.lines.map((line) => [line.sku, line.quantity])))
}

/** The same on the units kept; what was returned takes its part of the amount, the discount and the VAT with it. */
export function commissionOnKept(basis: CommissionBasis, unitsKept: ReadonlyMap<string, number>): bigint {
  const kept = basis.lines
    .map((line) => ({ line, rule: ruleFor(basis.rules, line.productId), units: BigInt(unitsKept.get(line.sku) ?? 0) }))
    .filter(({ units }) => units > 0n)
  const perOrder = kept.find(({ rule }) => rule && isPerOrder(rule))?.rule
  const goodsCents = goodsTotal(basis.lines)

  return roundHalfUp(
    kept.reduce(
      (sum, { line, rule, units }) =>
        rule && !isPerOrder(rule) ? add(sum, earned(rule, units, baseOf(line, basis.discountCents, goodsCents))) : sum,
      perOrder?.kind === "fixed" ? fraction(perOrder.amountCents) : zero,
    ),
  )
}

export function goodsTotal(lines: readonly Pick<CommissionLine, "quantity" | "unitCents">[]): bigint {
  return lines.reduce((sum, line) => sum + BigInt(line.quantity) * line.unitCents, 0n)
}

/** A fixed reward for all is due once, as long as one unit that it covers is kept. */
function isPerOrder(rule: RewardRule): boolean {
  return rule.kind === "fixed" && rule.productId === null
}

function earned(rule: RewardRule, units: bigint, base: Fraction): Fraction {
  return rule.kind === "fixed"
    ? fraction(rule.amountCents * units)
    : fraction(base.numerator * units * BigInt(rule.rateBp), base.denominator * 10_000n)
}

/** Per unit: (line − its share of the discount − the VAT inside) ÷ units ordered. */
function baseOf(line: CommissionLine, discountCents: bigint, goodsCents: bigint): Fraction {
  const quantity = BigInt(line.quantity)
  const lineCents = quantity * line.unitCents
  if (lineCents === 0n) return zero

  const numerator = lineCents * (goodsCents - discountCents) - (line.taxCents ?? 0n) * goodsCents
  return numerator > 0n ? fraction(numerator, goodsCents * quantity) : zero
}
