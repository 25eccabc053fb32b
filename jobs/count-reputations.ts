import { type Db, inNoAccount } from "#db/database.ts"
import { countReputations } from "#src/reputation/count-reputations.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["count-reputations"]) {
  return inNoAccount(db, (trx) => countReputations(trx, new Date()))
}
