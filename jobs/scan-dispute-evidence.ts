import type { Db } from "#db/database.ts"
import { scanEvidence } from "#src/disputes/scan-evidence.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, evidenceId }: Jobs["scan-dispute-evidence"]) {
  return scanEvidence(db, accountId, evidenceId, new Date())
}
