import type { Trx } from "#db/database.ts"
import { resettleOrder } from "#src/orders/resettle-order.ts"
import { findOrderOfCommission } from "./queries.ts"

/** The hold may be over: what is due is released, unless the order's events say otherwise by now. */
export async function releaseCommission(trx: Trx, accountId: string, commissionId: string, now: Date) {
  const orderId = await findOrderOfCommission(trx, accountId, commissionId)
  await resettleOrder(trx, accountId, orderId, { cause: "hold_over", now })
}
