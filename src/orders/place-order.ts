import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { openCommission } from "#src/commissions/settle-commission.ts"
import { attributeOrder } from "#src/conversions/attribute-order.ts"
import type { Attribution } from "#src/conversions/attribution.ts"
import type { EnrollmentTouch } from "#src/conversions/queries.ts"
import { recordConversion } from "#src/conversions/record-conversion.ts"
import { knownCustomer } from "#src/customers/customer-keys.ts"
import { recordOrderChange } from "#src/figures/record-change.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { correctPlacedOrder } from "./correct-placed-order.ts"
import { isPlacedAhead, type OrderDraft } from "./order-draft.ts"
import { goodsTotal } from "./order-line.ts"
import { foldOrder } from "./order-state.ts"
import { claimOrder, insertOrder, type NewOrder } from "./queries.ts"

/** Of a new order also who was credited, and with how much. */
export type PlacedOrder = { orderId: string } & ({ isNew: true; credit: OrderCredit } | { isNew: false })
export type OrderCredit = { attribution: Attribution<EnrollmentTouch>; amountCents: bigint | null }

export type Placement = Result<PlacedOrder, "placed_ahead">

/** Records an order and credits it, or corrects it when its external id is known: the same order sent twice is one order. */
export async function placeOrder(trx: Trx, actor: Actor, draft: OrderDraft, now: Date): Promise<Placement> {
  if (isPlacedAhead(draft.placedAt, now)) return refused("placed_ahead")

  const { orderId, lines } = await claimOrder(trx, actor.accountId, draft)
  if (!orderId) {
    const known = await correctPlacedOrder(trx, actor.accountId, { draft, lines }, now)
    return ok({ orderId: known, isNew: false })
  }

  const credit = await recordOrder(trx, { accountId: actor.accountId, id: orderId, draft, lines }, now)
  return ok({ orderId, isNew: true, credit })
}

async function recordOrder(trx: Trx, order: NewOrder, now: Date): Promise<OrderCredit> {
  const { accountId, id, draft, lines } = order
  const customer = knownCustomer(draft.contact)
  const attribution = await attributeOrder(trx, accountId, { ...draft, customer })
  await insertOrder(trx, order, { ...attribution, customerKey: customer.keys[0]?.key ?? null })

  const placed = { ...draft, customer, accountId, id, lines, salesCents: goodsTotal(lines) - draft.discountCents }
  let amountCents: bigint | null = null
  if (attribution.credited) {
    const conversionId = await recordConversion(trx, placed, attribution.touch, now)
    amountCents = await openCommission(trx, placed, { ...attribution.touch, id: conversionId }, now)
  }
  await recordOrderChange(trx, null, { ...placed, progress: foldOrder(placed, []) })
  return { attribution, amountCents }
}
