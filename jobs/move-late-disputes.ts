import { type Db, inNoAccount } from "#db/database.ts"
import { moveLateDisputes } from "#src/disputes/move-late-disputes.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["move-late-disputes"]) {
  return inNoAccount(db, (trx) => moveLateDisputes(trx, new Date()))
}
