import { type Db, inNoAccount } from "#db/database.ts"
import { beginDigests } from "#src/notifications/begin-digests.ts"

export function run(db: Db) {
  return inNoAccount(db, (trx) => beginDigests(trx, new Date()))
}
