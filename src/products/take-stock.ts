import type { Trx } from "#db/database.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { insertTaking, lockStock, moveStock, type StockPlace, type Taking } from "./stock-queries.ts"

export type StockRefusal = "sold_out" | "stock_short"

/** Whether so many units are there; those that are counted are then held until the transaction ends. */
export async function reserveStock(
  trx: Trx,
  accountId: string,
  { units, ...place }: StockPlace & { units: number },
): Promise<Result<{ isCounted: boolean }, StockRefusal>> {
  const stock = await lockStock(trx, accountId, place)
  if (stock === null) return ok({ isCounted: false })
  if (stock >= units) return ok({ isCounted: true })
  return refused(stock === 0 ? "sold_out" : "stock_short")
}

/** Takes what was reserved for an order, and remembers it, so that it can be given back. */
export async function takeStock(trx: Trx, accountId: string, orderId: string, taking: Taking) {
  await moveStock(trx, accountId, taking, -taking.units)
  await insertTaking(trx, accountId, orderId, taking)
}
