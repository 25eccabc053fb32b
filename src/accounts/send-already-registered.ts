import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import type { MailRequest } from "./send-email-confirmation.ts"
import { findUser } from "./user-queries.ts"

/** To somebody with an account whose address was typed into the sign-up form: the form itself said nothing of it. */
export async function sendAlreadyRegistered(db: Db, { userId, requestId }: MailRequest) {
  const { email, locale, name } = await findUser(db, userId)
  const { t } = i18n(locale)

  await deliverMail(db, {
    key: `already-registered:${requestId}`,
    to: email,
    locale,
    subject: t("accounts.mail.registered.subject"),
    paragraphs: [
      t("accounts.mail.hello", { name }),
      t("accounts.mail.registered.body"),
      t("accounts.mail.registered.ignore"),
    ],
    action: { label: t("accounts.mail.registered.action"), path: paths.signIn(locale) },
  })
}
