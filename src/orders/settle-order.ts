import type { Trx } from "#db/database.ts"
import type { Occasion } from "#src/commissions/settle-commission.ts"
import { settleConversion } from "#src/conversions/settle-conversion.ts"
import { recordOrderChange } from "#src/figures/record-change.ts"
import { announceKeptUnits } from "#src/products/announce-kept-units.ts"
import { foldOrder, type OrderEvent } from "./order-state.ts"
import { type OrderRecord, recordProgress } from "./queries.ts"

/** An order and all that is known to have happened to it. */
export type OrderLife = { order: OrderRecord; events: OrderEvent[] }

/** Brings an order, its conversion, its commission, the ledger, the stock and the figures to what is known now; the order's lock is held. */
export async function settleOrder(trx: Trx, before: OrderLife, { order, events }: OrderLife, occasion: Occasion) {
  const progress = foldOrder(order, events)
  await recordProgress(trx, order, progress)
  // Only the hosted page takes from the stock: a merchant's own shop keeps its own.
  if (order.source === "hosted") await announceKeptUnits(trx, order.accountId, order.id, progress.unitsKept)
  if (order.credited) await settleConversion(trx, { ...order, progress }, occasion)

  const counted = { ...before.order, progress: foldOrder(before.order, before.events) }
  await recordOrderChange(trx, counted, { ...order, progress })
}
