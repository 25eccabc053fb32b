import type { Trx } from "#db/database.ts"
import { fitsBudget } from "#src/budgets/fits-budget.ts"
import { lockBudgets } from "#src/budgets/lock-budgets.ts"
import { timeOfClick } from "#src/clicks/click-id.ts"
import type { EarningOrder } from "#src/commissions/settle-commission.ts"
import type { KnownCustomer } from "#src/customers/customer-keys.ts"
import { type Attribution, attribute } from "./attribution.ts"
import { foldPromoCode } from "./promo-code.ts"
import { type EnrollmentTouch, listTouches } from "./queries.ts"

export type OrderTraces = {
  placedAt: Date
  promoCode: string | null
  clickId: string | null
  visitor: string | null
  shopperAccountIds: string[]
  customer: KnownCustomer
}

/** Everything that may have brought an order. */
export function findTouches(trx: Trx, accountId: string, order: OrderTraces): Promise<EnrollmentTouch[]> {
  const { placedAt, promoCode, clickId, visitor, shopperAccountIds, customer } = order
  const clickedAt = clickId && timeOfClick(clickId)
  return listTouches(trx, accountId, {
    placedAt,
    foldedCode: promoCode && foldPromoCode(promoCode),
    click: clickId && clickedAt ? { id: clickId, at: clickedAt } : null,
    visitor: visitor ? Buffer.from(visitor, "hex") : null,
    customerKeys: customer.keys.map(({ key }) => key),
    phoneKey: customer.accountPhoneKey,
    shopperAccountIds,
  })
}

/** Who is credited with a new order, decided once; a program whose budget would not hold it gives way to the next touch. */
export async function attributeOrder(
  trx: Trx,
  order: EarningOrder,
  touches: readonly EnrollmentTouch[],
): Promise<Attribution<EnrollmentTouch>> {
  const first = attribute(order.placedAt, touches)
  if (first.credited && first.touch.hasBudget) {
    const budgeted = touches.filter(({ hasBudget }) => hasBudget).map(({ programId }) => programId)
    await lockBudgets(trx, order.accountId, budgeted)
  }
  return attributeWithinBudgets(trx, order, touches)
}

async function attributeWithinBudgets(
  trx: Trx,
  order: EarningOrder,
  touches: readonly EnrollmentTouch[],
): Promise<Attribution<EnrollmentTouch>> {
  const attribution = attribute(order.placedAt, touches)
  if (!attribution.credited || !attribution.touch.hasBudget) return attribution
  if (await fitsBudget(trx, order, attribution.touch)) return attribution

  const { programId } = attribution.touch
  const others = touches.map((touch) => (touch.programId === programId ? { ...touch, isBeyondBudget: true } : touch))
  return attributeWithinBudgets(trx, order, others)
}
