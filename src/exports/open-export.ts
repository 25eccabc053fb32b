import type { Readable } from "node:stream"
import type { Db } from "#db/database.ts"
import { Gone, NotFound } from "#src/errors.ts"
import { openStoredFile } from "#src/storage/storage.ts"
import { exportState, storageKey } from "./export.ts"
import { findExport } from "./queries.ts"

export type OpenedExport = { name: string; bytes: Readable }

/** The account's file, to be sent as it is read. */
export async function openExport(db: Db, accountId: string, id: string, now: Date): Promise<OpenedExport> {
  const found = await findExport(db, accountId, id)
  const state = exportState(found, now)
  if (state === "expired") throw new Gone(`export ${id}`)
  if (state !== "ready") throw new NotFound(`export ${id} is not written`)

  const bytes = await openStoredFile(storageKey(accountId, id))
  if (!bytes) throw new NotFound(`no file of export ${id}`)
  return { name: `${found.kind}-${found.fromDay}-${found.toDay}.csv`, bytes }
}
