import { type Db, inNoAccount } from "#db/database.ts"
import { forgetVisitors } from "#src/clicks/forget-visitors.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["forget-visitors"]) {
  return inNoAccount(db, (trx) => forgetVisitors(trx, new Date()))
}
