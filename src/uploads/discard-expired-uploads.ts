import { type Db, inAccount } from "#db/database.ts"
import { discardUpload } from "./discard-upload.ts"
import { listExpired } from "./queries.ts"

/** Forgets the files that did not come in their day, or came and were put nowhere. */
export async function discardExpiredUploads(db: Db, now: Date) {
  for (const { accountId, id } of await listExpired(db, now))
    await inAccount(db, accountId, (trx) => discardUpload(trx, accountId, id, now))
}
