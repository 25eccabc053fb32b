import { type Db, inNoAccount } from "#db/database.ts"
import { releaseDueCommissions } from "#src/commissions/release-due-commissions.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["release-due-commissions"]) {
  return inNoAccount(db, (trx) => releaseDueCommissions(trx, new Date()))
}
