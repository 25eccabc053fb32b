import type { Db } from "#db/database.ts"
import { removeExpiredExports } from "#src/exports/remove-expired-exports.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["remove-expired-exports"]) {
  return removeExpiredExports(db, new Date())
}
