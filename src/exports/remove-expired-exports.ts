import type { Db } from "#db/database.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { removeStoredFile } from "#src/storage/storage.ts"
import { storageKey } from "./export.ts"
import { listExpired, recordRemoval } from "./queries.ts"

/** Takes away the files whose days are over; the row stays, to say that there was one. */
export async function removeExpiredExports(db: Db, { before, now }: Cutoff): Promise<bigint> {
  const expired = await listExpired(db, before)
  for (const one of expired) {
    await removeStoredFile(storageKey(one.accountId, one.id))
    await recordRemoval(db, one, now)
  }
  return BigInt(expired.length)
}
