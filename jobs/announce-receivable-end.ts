import { type Db, inAccount } from "#db/database.ts"
import { announceReceivableEnd } from "#src/receivables/announce-receivable-end.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, pauseId }: Jobs["announce-receivable-end"]) {
  return inAccount(db, accountId, (trx) => announceReceivableEnd(trx, accountId, pauseId))
}
