import type { Db } from "#db/database.ts"
import { rebuildIndex } from "#src/search/rebuild-index.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { rebuildId }: Jobs["rebuild-search"]) {
  return rebuildIndex(db, rebuildId, { clock: () => new Date(), tell: () => {} })
}
