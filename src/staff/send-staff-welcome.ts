import type { Db } from "#db/database.ts"
import { findPerson } from "#src/accounts/find-person.ts"
import { issueToken } from "#src/accounts/issue-token.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"

/** How to come in for the first time: a password by the link, then a second factor in the back-office. */
export async function sendStaffWelcome(db: Db, request: { userId: string; requestId: string }, now: Date) {
  const { userId, requestId } = request
  const { email, name, locale } = await findPerson(db, userId)
  const { t } = i18n(locale)
  const secret = await issueToken(db, requestId, { userId, email, purpose: "reset_password" }, now)

  await deliverMail(db, {
    key: `staff-welcome:${requestId}`,
    to: email,
    locale,
    subject: t("staff.mail.welcome.subject"),
    paragraphs: [t("accounts.mail.hello", { name }), t("staff.mail.welcome.body"), t("staff.mail.welcome.factor")],
    action: { label: t("staff.mail.welcome.action"), path: paths.passwordResetBy(locale, secret) },
  })
}
