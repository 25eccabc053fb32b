import type { Db } from "#db/database.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findExport, findRequester } from "./queries.ts"
import type { ExportKey } from "./write-export.ts"

export async function sendExportReady(db: Db, { accountId, exportId }: ExportKey) {
  const { locale, kind, fromDay, toDay, requestedBy, expiresAt } = await findExport(db, accountId, exportId)
  const requester = await findRequester(db, requestedBy)
  if (!requester || !expiresAt) return

  const { t } = i18n(locale)
  const named = (dayText: string) => formatDate(new Date(`${dayText}T12:00:00Z`), locale, "day")
  const body = { kind: t(`exports.kinds.${kind}`), from: named(fromDay), to: named(toDay) }
  await deliverMail(db, {
    key: `export:${exportId}`,
    to: requester.email,
    locale,
    told: { userId: requestedBy, kind: "export_ready" },
    subject: t("exports.mail.subject"),
    paragraphs: [t("exports.mail.body", body), t("exports.mail.until", { day: formatDate(expiresAt, locale, "day") })],
    action: { label: t("exports.mail.open"), path: paths.export(locale, exportId) },
  })
}
