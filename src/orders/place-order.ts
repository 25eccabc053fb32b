import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { openCommission } from "#src/commissions/settle-commission.ts"
import { attributeOrder } from "#src/conversions/attribute-order.ts"
import { recordConversion } from "#src/conversions/record-conversion.ts"
import { recordOrderChange } from "#src/figures/record-change.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { correctPlacedOrder } from "./correct-placed-order.ts"
import { isEmptyContact, sealContact } from "./order-contact.ts"
import { isPlacedAhead, type OrderDraft } from "./order-draft.ts"
import { goodsTotal } from "./order-line.ts"
import { foldOrder } from "./order-state.ts"
import { claimOrder, insertOrder, type NewOrder, saveContact } from "./queries.ts"

export type Placement = Result<{ orderId: string; isNew: boolean }, "placed_ahead">

/** Records an order and credits it, or corrects it when its external id is known: the same order sent twice is one order. */
export async function placeOrder(trx: Trx, actor: Actor, draft: OrderDraft, now: Date): Promise<Placement> {
  if (isPlacedAhead(draft.placedAt, now)) return refused("placed_ahead")

  const { orderId, lines } = await claimOrder(trx, actor.accountId, draft)
  if (!orderId)
    return ok({ orderId: await correctPlacedOrder(trx, actor.accountId, { draft, lines }, now), isNew: false })

  await recordOrder(trx, { accountId: actor.accountId, id: orderId, draft, lines }, now)
  return ok({ orderId, isNew: true })
}

async function recordOrder(trx: Trx, order: NewOrder, now: Date) {
  const { accountId, id, draft, lines } = order
  const attribution = await attributeOrder(trx, accountId, draft)
  await insertOrder(trx, order, attribution)
  if (!isEmptyContact(draft.contact))
    await saveContact(trx, { accountId, ...draft, id }, sealContact(id, draft.contact))

  const placed = { ...draft, accountId, id, lines, salesCents: goodsTotal(lines) - draft.discountCents }
  if (attribution.credited) {
    const conversionId = await recordConversion(trx, placed, attribution.touch, now)
    await openCommission(trx, placed, { ...attribution.touch, id: conversionId }, now)
  }
  await recordOrderChange(trx, null, { ...placed, progress: foldOrder(placed, []) })
}
