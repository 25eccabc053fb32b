import type { Db } from "#db/database.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import type { ErasureReport } from "./erasure.ts"
import { reportToken } from "./erasure-token.ts"
import { findAddressee } from "./queries.ts"
import { erasedSentences, keptSentences } from "./report-sentences.ts"

type Told = { userId: string; requestId: string; report: ErasureReport }

/** The last message to somebody who has left: what was erased, what was kept and why. */
export async function sendErasureReport(db: Db, { userId, requestId, report }: Told) {
  const addressee = await findAddressee(db, userId)
  if (!addressee) return

  const { email, locale } = addressee
  const i = i18n(locale)
  const list = (sentences: string[]) => sentences.map((sentence) => `• ${sentence}`).join("\n")
  await deliverMail(db, {
    key: `erasure:${requestId}`,
    to: email,
    locale,
    subject: i.t("personal_data.mail.erased.subject"),
    paragraphs: [
      i.t("personal_data.mail.erased.body"),
      `${i.t("personal_data.report.erased")}\n${list(erasedSentences(i, report))}`,
      `${i.t("personal_data.report.kept")}\n${list(keptSentences(i, report))}`,
    ],
    action: {
      label: i.t("personal_data.mail.erased.action"),
      path: paths.erasureReport(locale, reportToken(requestId)),
    },
  })
}
