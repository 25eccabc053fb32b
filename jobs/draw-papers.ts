import { type Db, inAccount } from "#db/database.ts"
import { drawPapers } from "#src/papers/draw-papers.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId }: Jobs["draw-papers"]) {
  return inAccount(db, accountId, (trx) => drawPapers(trx, accountId))
}
