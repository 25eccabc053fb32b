import type { Db } from "#db/database.ts"
import { watchAuditChain } from "#src/audit/watch-audit-chain.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, _payload: Jobs["verify-audit"]) {
  return watchAuditChain(db)
}
