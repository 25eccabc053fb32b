import type { Db } from "#db/database.ts"
import { writeDataExport } from "#src/personal-data/write-data-export.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["write-data-export"]) {
  return writeDataExport(db, request, new Date())
}
