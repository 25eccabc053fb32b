import type { Db } from "#db/database.ts"
import { sendUnreadMessage } from "#src/messages/send-unread-message.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, waiting: Jobs["send-unread-message"]) {
  return sendUnreadMessage(db, waiting)
}
