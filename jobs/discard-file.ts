import type { Db } from "#db/database.ts"
import { discardFile } from "#src/files/discard-file.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, fileId }: Jobs["discard-file"]) {
  return discardFile(db, accountId, fileId)
}
