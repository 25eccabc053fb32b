import { type Db, inNoAccount } from "#db/database.ts"
import { reviewReceivables } from "#src/receivables/review-receivables.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["review-receivables"]) {
  return inNoAccount(db, (trx) => reviewReceivables(trx, new Date()))
}
