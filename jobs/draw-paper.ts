import type { Db } from "#db/database.ts"
import { drawPaper } from "#src/papers/draw-paper.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, paperId }: Jobs["draw-paper"]) {
  return drawPaper(db, accountId, paperId, new Date())
}
