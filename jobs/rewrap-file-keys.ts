import type { Db } from "#db/database.ts"
import { rewrapFileKeys } from "#src/files/rewrap-file-keys.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["rewrap-file-keys"]) {
  return rewrapFileKeys(db)
}
