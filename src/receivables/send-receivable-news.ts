import type { Db } from "#db/database.ts"
import { listOwners } from "#src/accounts/list-owners.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findPause } from "./queries.ts"
import type { PauseMoment } from "./receivable.ts"

type News = { accountId: string; pauseId: string; influencerId: string; moment: Exclude<PauseMoment, "warned"> }

/** Tells an enrolled influencer that new orders earn nothing for now, or that they earn again. */
export async function sendReceivableNews(db: Db, { accountId, pauseId, influencerId, moment }: News) {
  const { merchantName, beganAt, endedAt } = await findPause(db, accountId, pauseId)

  for (const { id, email, locale } of await listOwners(db, influencerId)) {
    const { t } = i18n(locale)
    const date = formatDate((moment === "ended" && endedAt) || beganAt, locale, "moment")
    const said = { merchant: isolated(merchantName), date }
    await deliverMail(db, {
      key: `receivable-news:${pauseId}:${moment}:${id}`,
      to: email,
      locale,
      told: { userId: id, kind: moment === "paused" ? "merchant_paused" : "merchant_resumed" },
      subject: t(`receivables.news.${moment}.subject`, { ...said, merchant: merchantName }),
      paragraphs: [t(`receivables.news.${moment}.body`, said), t(`receivables.news.${moment}.earned`)],
      action: { label: t("receivables.news.action"), path: paths.enrollments(locale) },
    })
  }
}
