import type { Db } from "#db/database.ts"
import { removeStoredFile } from "#src/storage/storage.ts"
import { isPictureShown } from "./picture-queries.ts"
import { pictureKeys } from "./picture-url.ts"

/** Removes the files of pictures that no product shows; may run again. */
export async function discardPictures(db: Db, accountId: string, pictureIds: string[]) {
  for (const id of pictureIds) {
    if (await isPictureShown(db, accountId, id)) continue
    for (const key of pictureKeys(id)) await removeStoredFile(key)
  }
}
