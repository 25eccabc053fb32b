import type { Db } from "#db/database.ts"
import { watchLedger } from "#src/books/watch-ledger.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["verify-ledger"]) {
  return watchLedger(db, () => new Date())
}
