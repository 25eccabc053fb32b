import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { issueToken } from "./issue-token.ts"
import { findUser } from "./user-queries.ts"

export type MailRequest = { userId: string; requestId: string }

export async function sendEmailConfirmation(db: Db, { userId, requestId }: MailRequest, now: Date) {
  const { email, locale, name, emailConfirmedAt } = await findUser(db, userId)
  if (emailConfirmedAt) return
  const { t } = i18n(locale)
  const secret = await issueToken(db, requestId, { userId, email, purpose: "confirm_email" }, now)

  await deliverMail(db, {
    key: `confirm-email:${requestId}`,
    to: email,
    locale,
    subject: t("accounts.mail.confirm.subject"),
    paragraphs: [
      t("accounts.mail.hello", { name }),
      t("accounts.mail.confirm.body"),
      t("accounts.mail.confirm.ignore"),
    ],
    action: { label: t("accounts.mail.confirm.action"), path: paths.emailConfirmationBy(locale, secret) },
  })
}
