import type { Db } from "#db/database.ts"
import { scanProof } from "#src/payout-proofs/scan-proof.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, proofId }: Jobs["scan-payout-proof"]) {
  return scanProof(db, accountId, proofId, new Date())
}
