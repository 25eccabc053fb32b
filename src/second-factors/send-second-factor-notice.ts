import type { Db } from "#db/database.ts"
import { findPerson } from "#src/accounts/find-person.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import type { SecondFactorChange } from "./second-factor-change.ts"

type Notice = { userId: string; change: SecondFactorChange; requestId: string }

/** So that nobody's way in changes behind their back. */
export async function sendSecondFactorNotice(db: Db, { userId, change, requestId }: Notice) {
  const { email, name, locale } = await findPerson(db, userId)
  const { t } = i18n(locale)

  await deliverMail(db, {
    key: `second-factor:${requestId}`,
    to: email,
    locale,
    subject: t(`second_factors.mail.${change}.subject`),
    paragraphs: [
      t("accounts.mail.hello", { name }),
      t(`second_factors.mail.${change}.body`),
      t("second_factors.mail.not_you"),
    ],
    action: { label: t("second_factors.mail.action"), path: paths.passwordReset(locale) },
  })
}
