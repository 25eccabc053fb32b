import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import type { MailRequest } from "./send-email-confirmation.ts"
import { findUser } from "./user-queries.ts"

export async function sendPasswordNotice(db: Db, { userId, requestId }: MailRequest) {
  const { email, locale, name } = await findUser(db, userId)
  const { t } = i18n(locale)

  await deliverMail(db, {
    key: `password-notice:${requestId}`,
    to: email,
    locale,
    subject: t("accounts.mail.password.subject"),
    paragraphs: [t("accounts.mail.hello", { name }), t("accounts.mail.password.body")],
    action: { label: t("accounts.mail.password.action"), path: paths.passwordReset(locale) },
  })
}
