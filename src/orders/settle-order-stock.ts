import type { Trx } from "#db/database.ts"
import { settleStock } from "#src/products/settle-stock.ts"
import { listEvents } from "./event-queries.ts"
import { foldOrder } from "./order-state.ts"
import { lockOrder } from "./queries.ts"

/** Gives back to the stock what an order's shopper does not keep, or takes again what they keep after all. */
export async function settleOrderStock(trx: Trx, accountId: string, orderId: string) {
  const order = await lockOrder(trx, accountId, { orderId })
  const { unitsKept } = foldOrder(order, await listEvents(trx, accountId, orderId))
  await settleStock(trx, accountId, orderId, unitsKept)
}
