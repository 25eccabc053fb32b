import type { Db } from "#db/database.ts"
import { sendDataExportReady } from "#src/personal-data/send-data-export-ready.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, request: Jobs["send-data-export-ready"]) {
  return sendDataExportReady(db, request)
}
