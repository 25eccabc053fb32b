import type { Db } from "#db/database.ts"
import { sendExpiryAlert } from "#src/verifications/review/send-expiry-alert.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, alert: Jobs["send-expiry-alert"]) {
  return sendExpiryAlert(db, alert, new Date())
}
