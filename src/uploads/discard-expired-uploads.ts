import { type Db, inAccount } from "#db/database.ts"
import { discardUpload } from "./discard-upload.ts"
import { listExpired } from "./queries.ts"

/** Forgets the files that did not come in their day, or came and were put nowhere. */
export async function discardExpiredUploads(db: Db, now: Date): Promise<bigint> {
  const expired = await listExpired(db, now)
  for (const { accountId, id } of expired)
    await inAccount(db, accountId, (trx) => discardUpload(trx, accountId, id, now))
  return BigInt(expired.length)
}
