import { type Db, inNoAccount } from "#db/database.ts"
import { issuePapersOfYear } from "#src/papers/issue-papers-of-year.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["issue-papers-of-year"]) {
  return inNoAccount(db, (trx) => issuePapersOfYear(trx, new Date()))
}
