import { type Db, inAccount } from "#db/database.ts"
import { issueYearPapers } from "#src/papers/issue-year-papers.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, influencerId, year }: Jobs["issue-year-papers"]) {
  return inAccount(db, accountId, (trx) => issueYearPapers(trx, accountId, { influencerId, year }, new Date()))
}
