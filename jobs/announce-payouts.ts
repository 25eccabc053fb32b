import { type Db, inAccount } from "#db/database.ts"
import { announcePayouts } from "#src/payouts/announce-payouts.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, batchId, settledAt }: Jobs["announce-payouts"]) {
  const settlement = { accountId, batchId, settledAt: new Date(settledAt) }
  return inAccount(db, accountId, (trx) => announcePayouts(trx, settlement))
}
