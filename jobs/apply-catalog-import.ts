import type { Db } from "#db/database.ts"
import { applyCatalog } from "#src/catalog-imports/apply-catalog.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, importId }: Jobs["apply-catalog-import"]) {
  return applyCatalog(db, accountId, importId, new Date())
}
