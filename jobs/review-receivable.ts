import { type Db, inAccount } from "#db/database.ts"
import { reviewReceivable } from "#src/receivables/review-receivable.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId }: Jobs["review-receivable"]) {
  return inAccount(db, accountId, (trx) => reviewReceivable(trx, accountId, new Date()))
}
