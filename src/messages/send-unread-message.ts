import type { Db } from "#db/database.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { firstWords } from "./message.ts"
import { findUnreadMessage, type Waiting } from "./silence-queries.ts"

/** Enough to know whether it can wait; the rest is read where it was written. */
const excerpt = 80

/** Says by mail that a message waits, with its first words; nothing once it was read. */
export async function sendUnreadMessage(db: Db, { userId, ...waiting }: Waiting & { userId: string }) {
  const message = await findUnreadMessage(db, waiting, userId)
  if (!message) return
  const { email, locale, otherName, body } = message
  const { t } = i18n(locale)
  const words = firstWords(body, excerpt)
  await deliverMail(db, {
    ...{ key: `message:${waiting.messageId}:${userId}`, to: email, locale },
    told: { userId, kind: "message_received" },
    subject: t("messages.mail.received.subject", { name: isolated(otherName) }),
    paragraphs: [
      t("messages.mail.received.body", { name: isolated(otherName) }),
      words === ""
        ? t("messages.mail.received.files_only")
        : t("messages.mail.received.words", { words: isolated(words) }),
      t("messages.mail.once"),
    ],
    action: { label: t("messages.mail.received.action"), path: paths.thread(locale, waiting.threadId) },
  })
}
