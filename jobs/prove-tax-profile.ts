import { type Db, inAccount } from "#db/database.ts"
import { proveTaxProfile } from "#src/tax-profiles/prove-tax-profile.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId }: Jobs["prove-tax-profile"]) {
  return inAccount(db, accountId, (trx) => proveTaxProfile(trx, accountId, new Date()))
}
