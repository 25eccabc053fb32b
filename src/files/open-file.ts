import type { Db } from "#db/database.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { findFile } from "./queries.ts"
import { openSealed } from "./seal-file.ts"
import { storageKey } from "./storage-key.ts"

/** A file of that account as it was kept; null when it was erased or is not theirs. A lost or changed body throws. */
export async function openFile(db: Db, accountId: string, fileId: string): Promise<Buffer | null> {
  const file = await findFile(db, accountId, fileId)
  if (!file) return null
  const body = await readStoredFile(storageKey(file))
  if (!body) throw new Error(`the body of file ${fileId} is gone`)
  return openSealed(file, file, body)
}
