import type { Db } from "#db/database.ts"
import { deleteExpired } from "#src/accounts/expiry-queries.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["delete-expired"]) {
  return deleteExpired(db, new Date())
}
