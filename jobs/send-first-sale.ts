import type { Db } from "#db/database.ts"
import { sendFirstSale } from "#src/commissions/send-first-sale.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, conversionId }: Jobs["send-first-sale"]) {
  return sendFirstSale(db, accountId, conversionId)
}
