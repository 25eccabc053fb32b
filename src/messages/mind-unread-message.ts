import type { Trx } from "#db/database.ts"
import { rolesTold } from "#src/notifications/notification-kinds.ts"
import { notify } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"
import { findOther, lockSilent, type Waiting } from "./silence-queries.ts"

/** Tells those who have not read a message in time, once for each silence of theirs; may run again. */
export async function mindUnreadMessage(trx: Trx, waiting: Waiting) {
  const { accountId, threadId, messageId } = waiting
  const name = await findOther(trx, waiting)
  if (name === null) return
  for (const { userId, unread } of await lockSilent(trx, waiting, rolesTold("message_received"))) {
    const told = { accountId, userId, kind: "message_received", key: `thread:${threadId}:${messageId}` } as const
    const params = { name, count: unread }
    const path = (locale: "fr" | "ar") => paths.thread(locale, threadId)
    await notify(trx, { ...told, params, path }, { job: "send-unread-message", payload: { ...waiting, userId } })
  }
}
