import { type Db, inNoAccount } from "#db/database.ts"
import { enqueueDueSearches } from "#src/saved-searches/enqueue-due-searches.ts"

export function run(db: Db) {
  return inNoAccount(db, (trx) => enqueueDueSearches(trx, new Date()))
}
