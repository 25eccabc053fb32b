import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { notifyPerson } from "#src/notifications/notify.ts"
import { paths } from "#src/paths.ts"

/** So that no password changes behind anybody's back. */
export async function tellPasswordChange(trx: Trx, userId: string) {
  const requestId = randomUUID()
  await notifyPerson(trx, userId, {
    ...{ kind: "password_changed", key: `password:${requestId}`, params: {} },
    path: (locale) => paths.settingsOf(locale, "sessions"),
  })
  await enqueue(trx, "send-password-notice", { userId, requestId })
}

/** The old address is told by the same job that asks the new one. */
export async function tellEmailChange(trx: Trx, userId: string) {
  const requestId = randomUUID()
  await notifyPerson(trx, userId, {
    ...{ kind: "email_change_requested", key: `email:${requestId}`, params: {} },
    path: (locale) => paths.settingsOf(locale, "email"),
  })
  await enqueue(trx, "send-email-change", { userId, requestId })
}
