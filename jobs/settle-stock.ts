import { type Db, inAccount } from "#db/database.ts"
import { settleOrderStock } from "#src/orders/settle-order-stock.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, orderId }: Jobs["settle-stock"]) {
  return inAccount(db, accountId, (trx) => settleOrderStock(trx, accountId, orderId))
}
