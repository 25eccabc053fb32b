import type { Db } from "#db/database.ts"
import type { I18n, Key } from "#src/i18n/i18n.ts"
import { type After, type ExportedOrder, listOrders, type Span } from "./content-queries.ts"
import type { Cell } from "./csv.ts"

export const orderColumns = [
  ...["reference", "placed_at", "state", "payment", "city", "lines", "units", "units_kept", "discount", "shipping"],
  ...["total", "credited", "influencer", "promo_code", "commission", "commission_state", "reversed"],
] as const

/** Never the shopper's name, phone or address: those stay sealed. */
export async function* orderRows(db: Db, span: Span, i: I18n): AsyncGenerator<Cell[][]> {
  let after: After = null
  while (true) {
    const orders: ExportedOrder[] = await listOrders(db, span, after)
    yield orders.map((order) => cellsOf(order, i))
    after = orders.at(-1) ?? null
    if (!after) return
  }
}

function cellsOf(order: ExportedOrder, { t }: I18n): Cell[] {
  const { externalId, state, payment, city, attributionReason, influencer, promoCode, commissionState } = order
  const lines = order.lines.map((line) => `${line.quantity} × ${line.sku}`).join(" + ")
  return [
    ...[{ text: externalId }, { at: order.placedAt }, { text: t(`orders.state.${state}` as Key) }],
    ...[{ text: t(`orders.payment.${payment}` as Key) }, { text: city }, { text: lines }],
    ...[{ count: order.units }, { count: order.unitsKept }],
    ...[{ cents: order.discountCents }, { cents: order.shippingCents }, { cents: order.totalCents }],
    ...[{ text: t(`orders.reason.${attributionReason}` as Key) }, { text: influencer }, { text: promoCode }],
    { cents: order.amountCents },
    { text: commissionState && t(`commissions.state.${commissionState}` as Key) },
    { cents: order.reversedCents },
  ]
}
