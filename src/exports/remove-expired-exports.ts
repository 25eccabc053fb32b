import type { Db } from "#db/database.ts"
import { removeStoredFile } from "#src/storage/storage.ts"
import { storageKey } from "./export.ts"
import { listExpired, recordRemoval } from "./queries.ts"

/** Takes away the files whose days are over; the row stays, to say that there was one. */
export async function removeExpiredExports(db: Db, now: Date) {
  for (const expired of await listExpired(db, now)) {
    await removeStoredFile(storageKey(expired.accountId, expired.id))
    await recordRemoval(db, expired, now)
  }
}
