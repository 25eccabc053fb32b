import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isCorrectable } from "./desk-acts.ts"
import { findDeskOrder } from "./desk-queries.ts"
import { listEvents } from "./event-queries.ts"
import { goodsTotal } from "./order-line.ts"
import { foldOrder } from "./order-state.ts"
import { placeOrder } from "./place-order.ts"
import { lockOrder } from "./queries.ts"

export type LineCorrection = { quantities: ReadonlyMap<string, number>; discountCents: bigint; shippingCents: bigint }

/** The same order sent again with other quantities; who is credited with it stays. */
export async function correctLines(
  trx: Trx,
  actor: Actor,
  orderId: string,
  correction: LineCorrection & { now: Date },
): Promise<Result<null, "not_now" | "no_lines" | "discount_above_goods">> {
  await lockOrder(trx, actor.accountId, { orderId })
  const order = await findDeskOrder(trx, actor.accountId, orderId)
  const progress = foldOrder(order, await listEvents(trx, actor.accountId, orderId))
  if (!isCorrectable(order, progress)) return refused("not_now")

  const { quantities, discountCents, shippingCents, now } = correction
  const lines = order.lines
    .map((line) => corrected(line, quantities.get(line.sku) ?? line.quantity))
    .filter((line) => line.quantity > 0)
  if (lines.length === 0) return refused("no_lines")
  if (discountCents > goodsTotal(lines)) return refused("discount_above_goods")

  const untouched = { promoCode: null, clickId: null, visitor: null, shopperAccountIds: [] }
  const contact = { name: null, phone: null, email: null, address: null }
  await placeOrder(trx, actor, { ...order, ...untouched, contact, lines, discountCents, shippingCents }, now)
  return ok(null)
}

/** The VAT inside a line grows and shrinks with its units. */
function corrected<Line extends { quantity: number; taxCents: bigint | null }>(line: Line, quantity: number): Line {
  const taxCents = line.taxCents === null ? null : (line.taxCents * BigInt(quantity)) / BigInt(line.quantity)
  return { ...line, quantity, taxCents }
}
