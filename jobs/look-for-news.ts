import type { Db } from "#db/database.ts"
import { lookForNews } from "#src/saved-searches/look-for-news.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, look: Jobs["look-for-news"]) {
  return lookForNews(db, look)
}
