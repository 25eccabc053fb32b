import { type Db, inAccount } from "#db/database.ts"
import { announceReceivablePause } from "#src/receivables/announce-receivable-pause.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, pauseId }: Jobs["announce-receivable-pause"]) {
  return inAccount(db, accountId, (trx) => announceReceivablePause(trx, accountId, pauseId, new Date()))
}
