import { formatDate } from "#src/i18n/dates.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import type { Mail } from "#src/mail/mail.ts"
import { paths } from "#src/paths.ts"
import type { CommissionNews, Reader } from "./mail-queries.ts"

export function firstSaleMail(news: CommissionNews, reader: Reader): Mail {
  const { t } = i18n(reader.locale)
  const words = wordsOf(news, reader)
  return {
    ...envelope(`first_sale:${news.conversionId}`, reader),
    told: { userId: reader.userId, kind: "first_sale" },
    subject: t("commissions.mail.first_sale.subject", words),
    paragraphs: [
      t("commissions.mail.first_sale.body", words),
      t("commissions.mail.first_sale.pending", { ...words, count: news.holdDays }),
    ],
  }
}

export function releasedMail(news: CommissionNews, reader: Reader): Mail {
  const { t } = i18n(reader.locale)
  const words = wordsOf(news, reader)
  return {
    ...envelope(`commission_released:${news.id}`, reader),
    told: { userId: reader.userId, kind: "commissions_released" },
    subject: t("commissions.mail.released.subject", words),
    paragraphs: [t("commissions.mail.released.body", words)],
  }
}

export function reversedMail(news: CommissionNews, reader: Reader): Mail {
  const { t } = i18n(reader.locale)
  const words = wordsOf(news, reader)
  const owedBack = news.paidCents > news.amountCents - news.reversedCents
  return {
    ...envelope(`commission_reversed:${news.id}:${news.reversedCents}`, reader),
    told: { userId: reader.userId, kind: "commissions_reversed" },
    subject: t("commissions.mail.reversed.subject", words),
    paragraphs: [
      t("commissions.mail.reversed.body", words),
      t("commissions.mail.reversed.left", words),
      ...(owedBack ? [t("commissions.mail.reversed.owed_back")] : []),
    ],
  }
}

function envelope(key: string, { userId, email, locale }: Reader) {
  const label = i18n(locale).t("commissions.mail.action")
  return { key: `${key}:${userId}`, to: email, locale, action: { label, path: paths.commissions(locale) } }
}

function wordsOf(news: CommissionNews, { locale }: Reader) {
  return {
    merchant: news.merchant,
    date: formatDate(news.placedAt, locale, "day"),
    sales: formatMoney(news.salesCents, locale),
    amount: formatMoney(news.amountCents, locale),
    reversed: formatMoney(news.reversedCents, locale),
    due: formatMoney(news.amountCents - news.reversedCents, locale),
  }
}
