import type { Db } from "#db/database.ts"
import { indexChanges } from "#src/search/index-changes.ts"

export function run(db: Db) {
  return indexChanges(db, () => new Date())
}
