import type { Trx } from "#db/database.ts"
import { foldOrder } from "#src/orders/order-state.ts"
import type { CountedOrder } from "./order-figures.ts"
import { type Counted, listEventsOf, listOrdersAfter, type OrderKey } from "./recount-queries.ts"

type Credit = { influencerAccountId: string | null; linkId: string | null }

/** The orders placed in a day, each folded again from its events. */
export async function* countedOrders(
  trx: Trx,
  counted: Counted,
): AsyncGenerator<{ order: CountedOrder; credit: Credit }> {
  let after: OrderKey | null = null
  while (true) {
    const orders = await listOrdersAfter(trx, counted, after)
    const eventsOf = await listEventsOf(trx, orders)
    for (const { influencerAccountId, linkId, ...order } of orders) {
      const progress = foldOrder(order, eventsOf.get(order.id) ?? [])
      yield { order: { ...order, progress }, credit: { influencerAccountId, linkId } }
    }
    after = orders.at(-1) ?? null
    if (!after) return
  }
}
