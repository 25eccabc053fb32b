import { type Db, inNoAccount } from "#db/database.ts"
import { showReviews } from "#src/reviews/show-reviews.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["show-reviews"]) {
  return inNoAccount(db, (trx) => showReviews(trx, new Date()))
}
