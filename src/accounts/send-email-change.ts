import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { issueToken } from "./issue-token.ts"
import type { MailRequest } from "./send-email-confirmation.ts"
import { findUser, findUserByEmail, type User } from "./user-queries.ts"

/** Tells the old address first, and only then gives the new one the means to take its place. */
export async function sendEmailChange(db: Db, { userId, requestId }: MailRequest, now: Date) {
  const user = await findUser(db, userId)
  if (!user.newEmail) return
  await tellOldAddress(db, user, requestId)
  if (await findUserByEmail(db, user.newEmail)) return

  const { locale, newEmail, name } = user
  const { t } = i18n(locale)
  const secret = await issueToken(db, requestId, { userId, email: newEmail, purpose: "change_email" }, now)
  await deliverMail(db, {
    key: `email-change:${requestId}`,
    to: newEmail,
    locale,
    subject: t("accounts.mail.change.subject"),
    paragraphs: [t("accounts.mail.hello", { name }), t("accounts.mail.change.body"), t("accounts.mail.change.ignore")],
    action: { label: t("accounts.mail.change.action"), path: paths.emailConfirmationBy(locale, secret) },
  })
}

async function tellOldAddress(db: Db, { email, locale, name }: User, requestId: string) {
  const { t } = i18n(locale)
  await deliverMail(db, {
    key: `email-change-notice:${requestId}`,
    to: email,
    locale,
    subject: t("accounts.mail.change_notice.subject"),
    paragraphs: [t("accounts.mail.hello", { name }), t("accounts.mail.change_notice.body")],
    action: { label: t("accounts.mail.change_notice.action"), path: paths.passwordReset(locale) },
  })
}
