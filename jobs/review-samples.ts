import { type Db, inNoAccount } from "#db/database.ts"
import { reviewSamples } from "#src/samples/review-samples.ts"

export function run(db: Db) {
  return inNoAccount(db, (trx) => reviewSamples(trx, new Date()))
}
