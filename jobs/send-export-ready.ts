import type { Db } from "#db/database.ts"
import { sendExportReady } from "#src/exports/send-export-ready.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, key: Jobs["send-export-ready"]) {
  return sendExportReady(db, key)
}
