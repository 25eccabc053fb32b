import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import type { NotificationKind } from "./notification-kinds.ts"
import { sentenceOf } from "./notification-sentence.ts"
import { listMailedLines } from "./queries.ts"

export type MailedEvent = { accountId: string; kind: NotificationKind; key: string }

/** The mail of an event whose feature has none of its own: the sentence of the centre, and where it leads. */
export async function sendNotification(db: Db, { accountId, kind, key }: MailedEvent) {
  for (const { id, params, path, userId, email, locale } of await listMailedLines(db, accountId, kind, key)) {
    const i = i18n(locale)
    const sentence = sentenceOf(i, kind, params)
    await deliverMail(db, {
      ...{ key: `notification:${id}`, to: email, locale, told: { userId, kind } },
      subject: sentence,
      paragraphs: [sentence],
      action: { label: i.t("notifications.mail.action"), path: `/${locale}${path}` },
    })
  }
}
