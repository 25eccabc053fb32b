import type { Db } from "#db/database.ts"
import { listMoneyMembers } from "#src/accounts/list-money-members.ts"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { type I18n, i18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findPause } from "./queries.ts"
import type { PauseMoment } from "./receivable.ts"

type Notice = { accountId: string; pauseId: string; moment: PauseMoment }
type Pause = Awaited<ReturnType<typeof findPause>>

/** Tells those who see to a merchant's money how much is owed, until when, and how to pay; of a warning that is over, nothing. */
export async function sendReceivableNotice(db: Db, { accountId, pauseId, moment }: Notice) {
  const pause = await findPause(db, accountId, pauseId)
  if (moment !== "ended" && pause.endedAt) return

  for (const { id, email, locale } of await listMoneyMembers(db, accountId)) {
    const { t } = i18n(locale)
    const said = factsOf(pause, locale)
    const figures = [t("receivables.mail.owed", said), ...(pause.oldestOn ? [t("receivables.mail.oldest", said)] : [])]
    await deliverMail(db, {
      key: `receivable:${pauseId}:${moment}:${id}`,
      to: email,
      locale,
      subject: t(`receivables.mail.${moment}.subject`, said),
      paragraphs: [
        t(`receivables.mail.${moment}.body`, said),
        ...(moment === "ended" ? [] : [...figures, t("receivables.how_to_pay")]),
      ],
      action: { label: t("receivables.mail.action"), path: paths.payouts(locale) },
    })
  }
}

function factsOf(pause: Pause, locale: I18n["locale"]) {
  const { merchantName, owedCents, oldestOn, limitCents, limitDays, pausesAt, beganAt } = pause
  return {
    merchant: isolated(merchantName),
    amount: isolated(formatMoney(owedCents, locale)),
    limit: isolated(formatMoney(limitCents, locale)),
    count: limitDays,
    oldest: oldestOn === null ? "" : formatDate(startOfCasablancaDay(oldestOn), locale, "day"),
    date: formatDate(pausesAt ?? beganAt, locale, "moment"),
  }
}
