import { type Db, inNoAccount } from "#db/database.ts"
import { billEverybody } from "#src/fees/bill-everybody.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["bill-fees"]) {
  return inNoAccount(db, (trx) => billEverybody(trx, new Date()))
}
