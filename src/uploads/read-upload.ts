import type { Db } from "#db/database.ts"
import { Gone, NotFound } from "#src/errors.ts"
import { openFile } from "#src/files/open-file.ts"
import { findUpload } from "./queries.ts"
import type { Upload } from "./upload.ts"

/** A file on its way, for whoever asks how far it has come. */
export async function openUpload(db: Db, accountId: string, id: string, now: Date): Promise<Upload> {
  const upload = await findUpload(db, accountId, id)
  if (upload.expiresAt <= now) throw new Gone(`upload ${id}`)
  return upload
}

/** A file that has come whole; NotFound while a part of it is missing. */
export async function openWholeUpload(db: Db, accountId: string, id: string, now: Date): Promise<Upload> {
  const upload = await openUpload(db, accountId, id, now)
  if (!upload.finishedAt) throw new NotFound(`the end of upload ${id}`)
  return upload
}

export async function readUpload(db: Db, { accountId, id, pieces }: Upload): Promise<Buffer> {
  const read: Buffer[] = []
  for (const piece of pieces) {
    const bytes = await openFile(db, accountId, piece)
    if (!bytes) throw new Error(`upload ${id} lacks a piece`)
    read.push(bytes)
  }
  return Buffer.concat(read)
}
