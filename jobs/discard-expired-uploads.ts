import type { Db } from "#db/database.ts"
import { discardExpiredUploads } from "#src/uploads/discard-expired-uploads.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["discard-expired-uploads"]) {
  return discardExpiredUploads(db, new Date())
}
