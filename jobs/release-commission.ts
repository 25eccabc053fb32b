import { type Db, inAccount } from "#db/database.ts"
import { releaseCommission } from "#src/commissions/release-commission.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, commissionId }: Jobs["release-commission"]) {
  return inAccount(db, accountId, (trx) => releaseCommission(trx, accountId, commissionId, new Date()))
}
