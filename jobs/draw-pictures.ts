import type { Db } from "#db/database.ts"
import { drawPictures } from "#src/products/draw-pictures.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, productId }: Jobs["draw-pictures"]) {
  return drawPictures(db, accountId, productId, new Date())
}
