import { type Db, inNoAccount } from "#db/database.ts"
import { expireVerifications } from "#src/verifications/review/expire-verifications.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["expire-verifications"]) {
  return inNoAccount(db, (trx) => expireVerifications(trx, new Date()))
}
