import type { Trx } from "#db/database.ts"
import { saveContact } from "./contact-queries.ts"
import { listEvents } from "./event-queries.ts"
import { isEmptyContact } from "./order-contact.ts"
import { type OrderDraft, totalCents } from "./order-draft.ts"
import { type OrderLine, storeLines } from "./order-line.ts"
import { foldOrder } from "./order-state.ts"
import { correctOrder, lockOrder, type OrderRecord } from "./queries.ts"
import { settleOrder } from "./settle-order.ts"

type Correction = { draft: OrderDraft; lines: OrderLine[] }

/**
 * An order sent again corrects the first until it is shipped; from then on it changes nothing. When it was placed and who
 * is credited never change. Returns the order's id.
 */
export async function correctPlacedOrder(
  trx: Trx,
  accountId: string,
  correction: Correction,
  now: Date,
): Promise<string> {
  const { draft, lines } = correction
  const order = await lockOrder(trx, accountId, { externalId: draft.externalId })
  const events = await listEvents(trx, accountId, order.id)
  if (foldOrder(order, events).shippedAt) return order.id

  if (!isEmptyContact(draft.contact)) await saveContact(trx, order, draft.contact)
  if (isSame(order, correction)) return order.id

  await correctOrder(trx, { accountId, id: order.id, draft, lines }, order.placedAt)
  const { payment, discountCents } = draft
  const corrected = { ...order, payment, discountCents, lines }
  await settleOrder(trx, { order, events }, { order: corrected, events }, { cause: "order_corrected", now })
  return order.id
}

function isSame(order: OrderRecord, { draft, lines }: Correction): boolean {
  return (
    storeLines(order.lines) === storeLines(lines) &&
    order.discountCents === draft.discountCents &&
    order.totalCents === totalCents(draft) &&
    order.payment === draft.payment &&
    order.city === draft.city
  )
}
