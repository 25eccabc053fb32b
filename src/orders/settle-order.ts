import type { Trx } from "#db/database.ts"
import type { Occasion } from "#src/commissions/settle-commission.ts"
import { settleConversion } from "#src/conversions/settle-conversion.ts"
import { foldOrder, type OrderEvent } from "./order-state.ts"
import { type OrderRecord, recordProgress } from "./queries.ts"

/** Brings an order, its conversion, its commission and the ledger to what its events say; the order's lock is held. */
export async function settleOrder(trx: Trx, order: OrderRecord, events: OrderEvent[], occasion: Occasion) {
  const progress = foldOrder(order, events)
  await recordProgress(trx, order, progress)
  if (order.credited) await settleConversion(trx, order, progress, occasion)
}
