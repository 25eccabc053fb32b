import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { listTakings } from "./stock-queries.ts"

/**
 * What an order's shopper keeps has changed. The stock follows by a job of its own: a carrier's file settles hundreds of
 * orders in one transaction, and would meanwhile hold up, in any order, whoever buys the same products.
 */
export async function announceKeptUnits(
  trx: Trx,
  accountId: string,
  orderId: string,
  unitsKept: ReadonlyMap<string, number>,
) {
  const takings = await listTakings(trx, accountId, orderId)
  if (takings.some(({ sku, units }) => units !== (unitsKept.get(sku) ?? 0)))
    await enqueue(trx, "settle-stock", { accountId, orderId })
}
