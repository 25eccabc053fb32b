import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { issueToken } from "./issue-token.ts"
import type { MailRequest } from "./send-email-confirmation.ts"
import { findUser } from "./user-queries.ts"

export async function sendPasswordReset(db: Db, { userId, requestId }: MailRequest, now: Date) {
  const { email, locale, name } = await findUser(db, userId)
  const { t } = i18n(locale)
  const secret = await issueToken(db, requestId, { userId, email, purpose: "reset_password" }, now)

  await deliverMail(db, {
    key: `password-reset:${requestId}`,
    to: email,
    locale,
    subject: t("accounts.mail.reset.subject"),
    paragraphs: [t("accounts.mail.hello", { name }), t("accounts.mail.reset.body"), t("accounts.mail.reset.ignore")],
    action: { label: t("accounts.mail.reset.action"), path: paths.passwordResetBy(locale, secret) },
  })
}
