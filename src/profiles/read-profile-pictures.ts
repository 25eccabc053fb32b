import type { Db } from "#db/database.ts"
import { originalKey } from "#src/products/picture-url.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { listPictureIds } from "./erasure-queries.ts"

/** The pictures that an influencer shows of itself, as they were taken in. */
export async function readProfilePictures(db: Db, accountId: string) {
  const pictures: { id: string; bytes: Buffer }[] = []
  for (const id of await listPictureIds(db, accountId)) {
    const bytes = await readStoredFile(originalKey(id))
    if (bytes) pictures.push({ id, bytes })
  }
  return pictures
}
