import type { Db } from "#db/database.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findAddressee, findRequest } from "./queries.ts"
import type { RequestKey } from "./write-data-export.ts"

export async function sendDataExportReady(db: Db, { requestId }: RequestKey) {
  const { userId, expiresAt } = await findRequest(db, "export", requestId)
  const addressee = await findAddressee(db, userId)
  if (!addressee || addressee.closedAt || !expiresAt) return

  const { email, locale } = addressee
  const { t } = i18n(locale)
  await deliverMail(db, {
    key: `data-export:${requestId}`,
    to: email,
    locale,
    subject: t("personal_data.mail.ready.subject"),
    paragraphs: [
      t("personal_data.mail.ready.body", { day: formatDate(expiresAt, locale, "day") }),
      t("personal_data.mail.ready.not_you"),
    ],
    action: { label: t("personal_data.mail.ready.action"), path: paths.myData(locale) },
  })
}
