import type { Db } from "#db/database.ts"
import { scanAttachment } from "#src/messages/scan-attachment.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, { accountId, attachmentId }: Jobs["scan-attachment"]) {
  return scanAttachment(db, accountId, attachmentId, new Date())
}
