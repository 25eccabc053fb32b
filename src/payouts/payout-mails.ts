import type { Owner } from "#src/accounts/list-owners.ts"
import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { type I18n, i18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import type { Mail } from "#src/mail/mail.ts"
import { paths } from "#src/paths.ts"
import type { PayoutNews } from "./news-queries.ts"

/** Null for a payout of which there is nothing to tell. */
export function payoutMail(news: PayoutNews, reader: Owner): Mail | null {
  if (news.state === "executed") return paidMail(news, reader)
  return news.state === "failed" ? failedMail(news, reader) : null
}

function paidMail(news: PayoutNews, reader: Owner): Mail {
  const i = i18n(reader.locale)
  const words = wordsOf(news, i)
  const { id, statementId, withheldCents, vatCents, correctionCents } = news
  const isWhole = withheldCents === 0n && vatCents === 0n && correctionCents === 0n
  const file = statementId && paths.issuedPaperFile(i.locale, statementId, `${i.locale}.pdf`)
  return {
    ...{ key: `payout:${id}:executed:${reader.id}`, to: reader.email, locale: i.locale },
    subject: i.t("payouts.news.paid.subject", words),
    paragraphs: [
      i.t("payouts.news.paid.body", words),
      ...(isWhole ? [] : [i.t("payouts.news.paid.reckoning", words)]),
      ...(correctionCents === 0n ? [] : [i.t("payouts.news.paid.correction", words)]),
    ],
    action: { label: i.t("payouts.news.paid.action"), path: paths.receivedPayout(i.locale, id) },
    ...(file && { links: [{ label: i.t("payouts.news.paid.statement"), path: file }] }),
  }
}

function failedMail(news: PayoutNews, reader: Owner): Mail {
  const i = i18n(reader.locale)
  const words = wordsOf(news, i)
  const { id, returnedOn, failureReason } = news
  const moment = returnedOn ? "returned" : "failed"
  return {
    ...{ key: `payout:${id}:${moment}:${reader.id}`, to: reader.email, locale: i.locale },
    subject: i.t(`payouts.news.${moment}.subject`, words),
    paragraphs: [
      i.t(`payouts.news.${moment}.body`, words),
      ...(failureReason ? [i.t("payouts.news.reason", { reason: isolated(failureReason) })] : []),
      i.t("payouts.news.mend", words),
    ],
    action: { label: i.t("payouts.news.check_bank"), path: paths.verificationStep(i.locale, "bank") },
    links: [{ label: i.t("payouts.news.see"), path: paths.receivedPayout(i.locale, id) }],
  }
}

function wordsOf(news: PayoutNews, { t, locale }: I18n) {
  const merchant = isolated(news.merchantName)
  const money = (cents: bigint) => isolated(formatMoney(cents, locale))
  const day = news.returnedOn ?? news.executedOn
  return {
    payer: news.payer === "platform" ? t("payouts.news.platform", { merchant }) : merchant,
    amount: money(news.netCents),
    gross: money(news.grossCents + news.vatCents),
    withheld: money(news.withheldCents),
    correction: money(news.correctionCents),
    account: `\u2066${news.ribShown}\u2069`,
    day: day ? formatDate(startOfCasablancaDay(day), locale, "day") : "",
  }
}
