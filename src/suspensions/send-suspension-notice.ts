import type { Db } from "#db/database.ts"
import { listOwners } from "#src/accounts/list-owners.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findSuspension } from "./queries.ts"
import { reasonKey } from "./suspension.ts"

/** Tells the owners what is stopped and why, each in their own language; of one already lifted, the reinstatement tells. */
export async function sendSuspensionNotice(db: Db, accountId: string, suspensionId: string) {
  const { scope, reason, message, kind, ...suspension } = await findSuspension(db, accountId, suspensionId)
  if (suspension.liftedAt) return

  for (const { id, email, locale } of await listOwners(db, accountId)) {
    const { t } = i18n(locale)
    const account = isolated(suspension.accountName)
    await deliverMail(db, {
      key: `suspension:${suspensionId}:${id}`,
      to: email,
      locale,
      subject: t("suspensions.mail.imposed.subject", { account }),
      paragraphs: [
        t("suspensions.mail.imposed.account", { account }),
        t(`suspensions.banner.${scope}`, { date: formatDate(suspension.imposedAt, locale, "moment") }),
        t("suspensions.banner.reason", { reason: t(reasonKey(reason)) }),
        ...(message ? [t("suspensions.mail.imposed.message", { message: isolated(message) })] : []),
        t(`suspensions.stopped.${kind}.${scope}`),
        t(`suspensions.goes_on.${kind}.${scope}`),
        t("suspensions.banner.contact"),
      ],
      action: { label: t("suspensions.contact"), path: paths.legalNotice(locale) },
    })
  }
}
