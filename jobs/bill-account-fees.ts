import { type Db, inAccount } from "#db/database.ts"
import { billFees } from "#src/fees/bill-fees.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId }: Jobs["bill-account-fees"]) {
  return inAccount(db, accountId, (trx) => billFees(trx, accountId, new Date()))
}
