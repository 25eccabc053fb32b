import type { Db } from "#db/database.ts"
import { drawSharePictures } from "#src/share-pictures/draw-share-pictures.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, productId }: Jobs["draw-share-pictures"]) {
  return drawSharePictures(db, accountId, productId, new Date())
}
