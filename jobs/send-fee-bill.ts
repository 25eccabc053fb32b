import type { Db } from "#db/database.ts"
import { sendFeeBill } from "#src/fees/send-fee-bill.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, billId }: Jobs["send-fee-bill"]) {
  return sendFeeBill(db, accountId, billId)
}
