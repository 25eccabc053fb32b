import type { Trx } from "#db/database.ts"
import { findDeskOrder } from "./desk-queries.ts"
import { listEvents } from "./event-queries.ts"
import type { OrderLine } from "./order-line.ts"
import { foldOrder, type OrderProgress } from "./order-state.ts"

/** What an order tells of itself to whoever holds its address: nothing of the shopper. */
export type FollowedOrder = {
  externalId: string
  placedAt: Date
  totalCents: bigint
  discountCents: bigint
  lines: OrderLine[]
  progress: OrderProgress
}

export async function followOrder(trx: Trx, accountId: string, orderId: string): Promise<FollowedOrder> {
  const order = await findDeskOrder(trx, accountId, orderId)
  const { externalId, placedAt, totalCents, discountCents, lines } = order
  const progress = foldOrder(order, await listEvents(trx, accountId, orderId))
  return { externalId, placedAt, totalCents, discountCents, lines, progress }
}
