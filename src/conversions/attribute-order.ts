import type { Trx } from "#db/database.ts"
import { timeOfClick } from "#src/clicks/click-id.ts"
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

/** Who is credited with an order, decided once, when it is first recorded. */
export async function attributeOrder(
  trx: Trx,
  accountId: string,
  order: OrderTraces,
): Promise<Attribution<EnrollmentTouch>> {
  const { placedAt, promoCode, clickId, visitor, shopperAccountIds, customer } = order
  const clickedAt = clickId && timeOfClick(clickId)
  const touches = await listTouches(trx, accountId, {
    placedAt,
    foldedCode: promoCode && foldPromoCode(promoCode),
    click: clickId && clickedAt ? { id: clickId, at: clickedAt } : null,
    visitor: visitor ? Buffer.from(visitor, "hex") : null,
    customerKeys: customer.keys.map(({ key }) => key),
    phoneKey: customer.accountPhoneKey,
    shopperAccountIds,
  })

  return attribute(placedAt, touches)
}
