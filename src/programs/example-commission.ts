import { commissionAmount } from "#src/commissions/commission-amount.ts"
import { roundHalfUp } from "#src/commissions/fraction.ts"
import type { RewardRule } from "#src/commissions/reward-rule.ts"

export type ExampleSale = { productId: string | null; priceCents: bigint; vatRateBp: number }

/** What one unit sold through a link earns, computed as an order's commission is. */
export function exampleCommission(rules: readonly RewardRule[], sale: ExampleSale): bigint {
  const line = {
    sku: "example",
    quantity: 1,
    unitCents: sale.priceCents,
    taxCents: vatInside(sale.priceCents, sale.vatRateBp),
    productId: sale.productId,
  }
  return commissionAmount({ lines: [line], discountCents: 0n, rules })
}

function vatInside(priceCents: bigint, rateBp: number): bigint {
  return roundHalfUp({ numerator: priceCents * BigInt(rateBp), denominator: 10_000n + BigInt(rateBp) })
}

export type ExampleProduct = { id: string; nameFr: string | null; nameAr: string | null } & Omit<
  ExampleSale,
  "productId"
>

/** A sale of 200 DH at the usual VAT, of a product without a rule of its own. */
export const genericSale: ExampleSale = { productId: null, priceCents: 200_00n, vatRateBp: 2000 }
