import { type Db, inNoAccount } from "#db/database.ts"
import { reviewWithholding } from "#src/payouts/review-withholding.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["review-withholding"]) {
  return inNoAccount(db, (trx) => reviewWithholding(trx, new Date()))
}
