import type { Trx } from "#db/database.ts"
import type { Occasion } from "#src/commissions/settle-commission.ts"
import { listEvents } from "./event-queries.ts"
import { lockOrder } from "./queries.ts"
import { settleOrder } from "./settle-order.ts"

/** Looks at an order again although nothing new happened to it: time has passed, or staff decided something. */
export async function resettleOrder(trx: Trx, accountId: string, orderId: string, occasion: Occasion) {
  const order = await lockOrder(trx, accountId, { orderId })
  const life = { order, events: await listEvents(trx, accountId, orderId) }
  await settleOrder(trx, life, life, occasion)
}
