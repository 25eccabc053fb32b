import type { Db } from "#db/database.ts"
import { sendLegalVersion } from "#src/legal/send-legal-version.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, message: Jobs["send-legal-version"]) {
  return sendLegalVersion(db, message)
}
