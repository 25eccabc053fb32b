import { type Db, inAccount } from "#db/database.ts"
import { mindUnreadMessage } from "#src/messages/mind-unread-message.ts"
import type { Jobs } from "./queue.ts"

export function run(db: Db, waiting: Jobs["mind-unread-message"]) {
  return inAccount(db, waiting.accountId, (trx) => mindUnreadMessage(trx, waiting))
}
