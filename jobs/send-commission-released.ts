import type { Db } from "#db/database.ts"
import { sendCommissionReleased } from "#src/commissions/send-commission-released.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, commissionId }: Jobs["send-commission-released"]) {
  return sendCommissionReleased(db, accountId, commissionId)
}
