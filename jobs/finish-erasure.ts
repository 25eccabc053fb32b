import type { Db } from "#db/database.ts"
import { finishErasure } from "#src/personal-data/finish-erasure.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["finish-erasure"]) {
  return finishErasure(db, request, new Date())
}
