import type { Db } from "#db/database.ts"
import { sendCommissionReversed } from "#src/commissions/send-commission-reversed.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, commissionId }: Jobs["send-commission-reversed"]) {
  return sendCommissionReversed(db, accountId, commissionId)
}
