import type { Db } from "#db/database.ts"
import { applyImport } from "#src/carrier-imports/apply-import.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, importId }: Jobs["apply-carrier-import"]) {
  return applyImport(db, accountId, importId, new Date())
}
