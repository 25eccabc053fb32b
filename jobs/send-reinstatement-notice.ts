import type { Db } from "#db/database.ts"
import { sendReinstatementNotice } from "#src/suspensions/send-reinstatement-notice.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, suspensionId }: Jobs["send-reinstatement-notice"]) {
  return sendReinstatementNotice(db, accountId, suspensionId)
}
