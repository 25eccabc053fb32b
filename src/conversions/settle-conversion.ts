import type { Trx } from "#db/database.ts"
import { type EarningOrder, type Occasion, settleCommission } from "#src/commissions/settle-commission.ts"
import { goodsTotal } from "#src/orders/order-line.ts"
import type { OrderProgress } from "#src/orders/order-state.ts"
import { updateConversion } from "./queries.ts"

/** Lets the influencer see what became of the order that they brought, and what it earns them. */
export async function settleConversion(trx: Trx, order: EarningOrder, progress: OrderProgress, occasion: Occasion) {
  const salesCents = goodsTotal(order.lines) - order.discountCents
  await updateConversion(trx, order.accountId, order.id, { orderState: progress.state, salesCents })
  await settleCommission(trx, order, progress, occasion)
}
