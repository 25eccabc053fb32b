import type { Trx } from "#db/database.ts"
import { listTakings, moveStock, updateTaking } from "./stock-queries.ts"

/**
 * Brings what an order took from the stock to the units that its shopper keeps: back when it is lost or returned, away
 * again when it was delivered after all, as far as there is any. Nothing moves twice, however often it is asked.
 */
export async function settleStock(
  trx: Trx,
  accountId: string,
  orderId: string,
  unitsKept: ReadonlyMap<string, number>,
) {
  for (const taking of await listTakings(trx, accountId, orderId)) {
    const missing = (unitsKept.get(taking.sku) ?? 0) - taking.units
    if (missing === 0) continue
    const moved = await moveStock(trx, accountId, taking, -missing)
    // What is given back is given back even where nobody counts any more.
    const units = missing < 0 ? taking.units + missing : taking.units - moved
    await updateTaking(trx, accountId, orderId, { ...taking, units })
  }
}
