import type { Db } from "#db/database.ts"
import { sendSuspensionNotice } from "#src/suspensions/send-suspension-notice.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, suspensionId }: Jobs["send-suspension-notice"]) {
  return sendSuspensionNotice(db, accountId, suspensionId)
}
