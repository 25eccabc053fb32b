import type { Db } from "#db/database.ts"
import { sendSearchDigest } from "#src/saved-searches/send-search-digest.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, look: Jobs["send-search-digest"]) {
  return sendSearchDigest(db, look)
}
