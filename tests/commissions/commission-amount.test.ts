import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type CommissionLine, commissionAmount, commissionOnKept } from "#src/commissions/commission-amount.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"
import { goodsTotal } from "#src/orders/order-line.ts"

const argan: CommissionLine = { sku: "ARGAN-50", productId: "argan", quantity: 2, unitCents: 12000n, taxCents: 3667n }
const soap: CommissionLine = { sku: "SAVON", productId: "soap", quantity: 3, unitCents: 1000n, taxCents: null }
const unknown: CommissionLine = { sku: "AUTRE", productId: null, quantity: 1, unitCents: 5000n, taxCents: null }

const percent = (rateBp: number, productId: string | null = null): RewardRule => ({
  kind: "percent",
  rateBp,
  productId,
})
const fixed = (amountCents: bigint, productId: string | null = null): RewardRule => {
  return { kind: "fixed", amountCents, productId }
}

test("ten percent of two argan oils at 120 DH with 20 DH off and 20 % of VAT inside is 18.33 DH", () => {
  expect(commissionAmount({ lines: [argan], discountCents: 2000n, rules: [percent(1000)] })).toBe(1833n)
})

describe("amount", () => {
  const lines = [{ ...argan, taxCents: null }, soap, unknown]

  test.each<[string, RewardRule[], bigint, bigint]>([
    ["nothing without a rule", [], 0n, 0n],
    ["percent of all goods", [percent(1000)], 0n, 3200n],
    ["percent after the discount", [percent(1000)], 3200n, 2880n],
    ["the rule of the product before the rule for all", [percent(1000), percent(2000, "argan")], 0n, 5600n],
    ["the first of two rules of a product", [percent(500, "argan"), percent(9000, "argan")], 0n, 1200n],
    ["an unknown SKU by the rule for all only", [percent(9000, "argan"), percent(1000)], 0n, 22400n],
    ["nothing for a line without a rule", [percent(1000, "soap")], 0n, 300n],
    ["fixed per unit for a product", [fixed(700n, "soap")], 0n, 2100n],
    ["fixed per order for all", [fixed(700n)], 0n, 700n],
    ["fixed per order beside the rule of a product", [fixed(700n), fixed(100n, "soap")], 0n, 1000n],
    ["the whole goods given away", [percent(1000)], 32000n, 0n],
  ])("%s", (_name, rules, discountCents, amount) => {
    expect(commissionAmount({ lines, discountCents, rules })).toBe(amount)
  })

  test("is rounded once, half up, and not line by line", () => {
    const half = (sku: string): CommissionLine => ({ sku, productId: null, quantity: 1, unitCents: 5n, taxCents: null })

    expect(commissionAmount({ lines: [half("A")], discountCents: 0n, rules: [percent(1000)] })).toBe(1n)
    expect(commissionAmount({ lines: [half("A"), half("B")], discountCents: 0n, rules: [percent(1000)] })).toBe(1n)
  })

  test("is never negative when the VAT given is above the line", () => {
    const line = { ...soap, taxCents: 9999n }

    expect(commissionAmount({ lines: [line], discountCents: 0n, rules: [percent(1000)] })).toBe(0n)
  })

  test("is nothing for a gift", () => {
    expect(commissionAmount({ lines: [{ ...soap, unitCents: 0n }], discountCents: 0n, rules: [percent(1000)] })).toBe(
      0n,
    )
  })
})

describe("on the units kept", () => {
  test("the discount and the VAT go back with the unit", () => {
    const basis = { lines: [argan], discountCents: 2000n, rules: [percent(1000)] }

    expect(commissionOnKept(basis, new Map([["ARGAN-50", 1]]))).toBe(917n)
    expect(commissionOnKept(basis, new Map([["ARGAN-50", 0]]))).toBe(0n)
  })

  test("the fixed amount of an order stays as long as one unit that it covers is kept", () => {
    const basis = { lines: [argan, soap], discountCents: 0n, rules: [fixed(700n), fixed(100n, "soap")] }

    expect(
      commissionOnKept(
        basis,
        new Map([
          ["ARGAN-50", 1],
          ["SAVON", 3],
        ]),
      ),
    ).toBe(1000n)
    expect(
      commissionOnKept(
        basis,
        new Map([
          ["ARGAN-50", 0],
          ["SAVON", 2],
        ]),
      ),
    ).toBe(200n)
  })
})

const anyLine = fc.record({
  productId: fc.constantFrom("argan", "soap", null),
  quantity: fc.integer({ min: 1, max: 10_000 }),
  unitCents: fc.bigInt({ min: 0n, max: 1_000_000n }),
  taxBp: fc.option(fc.bigInt({ min: 0n, max: 2000n })),
  keptBp: fc.integer({ min: 0, max: 10_000 }),
})
const anyRule = fc.oneof(
  fc.record({ kind: fc.constant("percent" as const), rateBp: fc.integer({ min: 1, max: 9000 }) }),
  fc.record({ kind: fc.constant("fixed" as const), amountCents: fc.bigInt({ min: 1n, max: 10_000n }) }),
)
const anyRules = fc.array(fc.tuple(anyRule, fc.constantFrom("argan", "soap", null)), { maxLength: 4 })
const anyOrder = fc.tuple(
  fc.array(anyLine, { minLength: 1, maxLength: 6 }),
  fc.bigInt({ min: 0n, max: 10_000n }),
  anyRules,
)

test("what is kept never earns more than what was ordered, and percents never more than their rate of the goods", () => {
  fc.assert(
    fc.property(anyOrder, ([drawn, discountBp, drawnRules]) => {
      const lines = drawn.map((line, index) => {
        const taxCents = line.taxBp === null ? null : (BigInt(line.quantity) * line.unitCents * line.taxBp) / 10_000n
        return { ...line, sku: `SKU-${index}`, taxCents }
      })
      const discountCents = (goodsTotal(lines) * discountBp) / 10_000n
      const rules = drawnRules.map(([value, productId]): RewardRule => ({ ...value, productId }))
      const kept = new Map(lines.map((line) => [line.sku, Math.floor((line.quantity * line.keptBp) / 10_000)]))
      const amount = commissionAmount({ lines, discountCents, rules })
      const due = commissionOnKept({ lines, discountCents, rules }, kept)

      expect(due >= 0n && due <= amount).toBe(true)
      if (rules.every((rule) => rule.kind === "percent")) {
        expect(amount <= ((goodsTotal(lines) - discountCents) * 9000n) / 10_000n + 1n).toBe(true)
      }
    }),
  )
})
