import { type Db, inAccount } from "#db/database.ts"
import { weighVerification } from "#src/verifications/review/weigh-verification.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId }: Jobs["weigh-verification"]) {
  return inAccount(db, accountId, (trx) => weighVerification(trx, accountId, new Date()))
}
