import type { Db } from "#db/database.ts"
import { discardPictures } from "#src/products/discard-pictures.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, pictureIds }: Jobs["discard-pictures"]) {
  return discardPictures(db, accountId, pictureIds)
}
