import type { Db } from "#db/database.ts"
import { writeExport } from "#src/exports/write-export.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, key: Jobs["write-export"]) {
  return writeExport(db, key, new Date())
}
