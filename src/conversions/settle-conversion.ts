import type { Trx } from "#db/database.ts"
import { type Occasion, type SettledOrder, settleCommission } from "#src/commissions/settle-commission.ts"
import { figuresOfOrder } from "#src/figures/order-figures.ts"
import { updateConversion } from "./queries.ts"

/** Lets the influencer see what became of the order that they brought, and what it earns them. */
export async function settleConversion(trx: Trx, order: SettledOrder, occasion: Occasion) {
  const { state, salesCents } = figuresOfOrder(order)
  await updateConversion(trx, order.accountId, order.id, { orderState: state, salesCents })
  await settleCommission(trx, order, occasion)
}
