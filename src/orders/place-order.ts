import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { openCommission } from "#src/commissions/settle-commission.ts"
import { attributeOrder, findTouches } from "#src/conversions/attribute-order.ts"
import type { Attribution } from "#src/conversions/attribution.ts"
import type { EnrollmentTouch } from "#src/conversions/queries.ts"
import { recordConversion } from "#src/conversions/record-conversion.ts"
import { newId } from "#src/crypto/new-id.ts"
import { type KnownCustomer, knownCustomer } from "#src/customers/customer-keys.ts"
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

  const customer = knownCustomer(draft.contact)
  // Most orders are new, so what may have brought it is asked along with whether this one is.
  const [{ orderId, lines }, touches] = await Promise.all([
    claimOrder(trx, actor.accountId, draft),
    findTouches(trx, actor.accountId, { ...draft, customer }),
  ])
  if (!orderId) {
    const known = await correctPlacedOrder(trx, actor.accountId, { draft, lines }, now)
    return ok({ orderId: known, isNew: false })
  }

  const order = { accountId: actor.accountId, id: orderId, draft, lines }
  const attribution = await attributeOrder(trx, { ...order, ...draft, lines }, touches)
  const amountCents = await recordOrder(trx, order, { attribution, customer }, now)
  return ok({ orderId, isNew: true, credit: { attribution, amountCents } })
}

type Crediting = { attribution: Attribution<EnrollmentTouch>; customer: KnownCustomer }

/** Each row refers to those written before it, and none waits for their answers. Returns what the commission is, if any. */
async function recordOrder(trx: Trx, order: NewOrder, { attribution, customer }: Crediting, now: Date) {
  const { accountId, id, draft, lines } = order
  const placed = { ...draft, customer, accountId, id, lines, salesCents: goodsTotal(lines) - draft.discountCents }
  const conversion = attribution.credited ? { id: newId(), touch: attribution.touch } : null

  const [, , amountCents] = await Promise.all([
    insertOrder(trx, order, { ...attribution, customerKey: customer.keys[0]?.key ?? null }),
    conversion && recordConversion(trx, placed, conversion, now),
    conversion && openCommission(trx, placed, { ...conversion.touch, id: conversion.id }, now),
    recordOrderChange(trx, null, { ...placed, progress: foldOrder(placed, []) }),
  ])
  return amountCents
}
