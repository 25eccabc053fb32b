import { type Db, inNoAccount } from "#db/database.ts"
import { enqueueDueSearches } from "#src/saved-searches/enqueue-due-searches.ts"

export async function run(db: Db) {
  const now = new Date()
  while ((await inNoAccount(db, (trx) => enqueueDueSearches(trx, now))) > 0);
}
