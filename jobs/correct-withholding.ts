import { type Db, inAccount } from "#db/database.ts"
import { reviewPayee } from "#src/payouts/review-payee.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, influencerId }: Jobs["correct-withholding"]) {
  return inAccount(db, accountId, (trx) => reviewPayee(trx, accountId, influencerId, new Date()))
}
