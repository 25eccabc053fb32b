import type { Db } from "#db/database.ts"
import { listOwners } from "#src/accounts/list-owners.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findSuspension } from "./queries.ts"

/** Tells the owners that a suspension is over. */
export async function sendReinstatementNotice(db: Db, accountId: string, suspensionId: string) {
  const { accountName, imposedAt, liftedAt } = await findSuspension(db, accountId, suspensionId)
  if (!liftedAt) return

  for (const { id, email, locale } of await listOwners(db, accountId)) {
    const { t } = i18n(locale)
    const account = isolated(accountName)
    const dates = {
      from: formatDate(imposedAt, locale, "moment"),
      until: formatDate(liftedAt, locale, "moment"),
    }
    await deliverMail(db, {
      key: `reinstatement:${suspensionId}:${id}`,
      to: email,
      locale,
      subject: t("suspensions.mail.lifted.subject", { account }),
      paragraphs: [t("suspensions.mail.lifted.body", { account, ...dates }), t("suspensions.mail.lifted.as_before")],
      action: { label: t("suspensions.mail.lifted.action"), path: paths.dashboard(locale) },
    })
  }
}
