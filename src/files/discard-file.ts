import type { Db } from "#db/database.ts"
import { removeStoredFile } from "#src/storage/storage.ts"
import { findFile } from "./queries.ts"
import { storageKey } from "./storage-key.ts"

/** Takes away the body of an erased file; may run again. */
export async function discardFile(db: Db, accountId: string, fileId: string) {
  if (await findFile(db, accountId, fileId)) throw new Error(`file ${fileId} is not erased`)
  await removeStoredFile(storageKey({ accountId, id: fileId }))
}
