import { type Db, inNoAccount } from "#db/database.ts"
import { eraseExpiredContacts } from "#src/orders/erase-expired-contacts.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["erase-expired-contacts"]) {
  return inNoAccount(db, (trx) => eraseExpiredContacts(trx, new Date()))
}
