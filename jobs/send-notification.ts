import type { Db } from "#db/database.ts"
import { type MailedEvent, sendNotification } from "#src/notifications/send-notification.ts"

export function run(db: Db, event: MailedEvent) {
  return sendNotification(db, event)
}
