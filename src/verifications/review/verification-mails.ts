import type { Owner } from "#src/accounts/list-owners.ts"
import type { AccountKind } from "#src/accounts/queries.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import { type I18n, i18n, type Locale } from "#src/i18n/i18n.ts"
import type { Mail } from "#src/mail/mail.ts"
import { paths } from "#src/paths.ts"
import type { VerificationState } from "#src/verifications/verification-state.ts"
import { isRejectionReason } from "./decision-reasons.ts"
import type { News, PaperNews } from "./mail-queries.ts"

type Told = "submitted" | "approved" | "changes_requested" | "rejected" | "expired"

/** Whether the applicant is written to when their file becomes that. */
export function isNews(state: VerificationState): state is Told {
  return ["submitted", "approved", "changes_requested", "rejected", "expired"].includes(state)
}

export function newsMail(news: News, papers: PaperNews[], reader: Owner): Mail {
  const language = i18n(reader.locale)
  const { t } = language
  const state = isNews(news.state) ? news.state : "submitted"
  const account = isolated(news.accountName)
  return {
    ...envelope(`verification:${news.id}`, reader, state),
    told: { userId: reader.id, kind: `verification_${state}` },
    subject: t(`verifications.mail.${state}.subject`, { account }),
    paragraphs: [t(`verifications.mail.${state}.body`, { account }), ...paragraphsOf[state](news, papers, language)],
  }
}

type Paragraphs = (news: News, papers: PaperNews[], language: I18n) => string[]

const paragraphsOf: Record<Told, Paragraphs> = {
  submitted: (_news, _papers, { t }) => [t("verifications.mail.submitted.next")],
  approved: ({ accountKind, approvedUntil }, _papers, { t, locale }) => [
    t(`verifications.mail.approved.${accountKind}`),
    ...(approvedUntil ? [t("verifications.mail.approved.until", { date: dayIn(approvedUntil, locale) })] : []),
  ],
  changes_requested: (_news, papers, language) => [
    ...papers.map((paper) => paperParagraph(paper, language)),
    language.t("verifications.mail.changes_requested.next"),
  ],
  rejected: ({ reason, message }, _papers, { t }) => [
    ...(isRejectionReason(reason) ? [t(`verifications.rejections.${reason}`)] : []),
    ...(message ? [isolated(message)] : []),
    t("verifications.mail.rejected.next"),
  ],
  expired: ({ accountKind }, _papers, { t }) => [t(`verifications.mail.expired.${accountKind}`)],
}

/** The paper, why it is not accepted, and what the reviewer wrote of it, a line each. */
function paperParagraph({ reason, message, ...paper }: PaperNews, language: I18n): string {
  const name = paperName(paper, language)
  const why = language.t("verifications.mail.changes_requested.paper", {
    paper: name,
    reason: language.t(`verifications.reasons.${reason}`),
  })
  return message ? `${why}\n${isolated(message)}` : why
}

function paperName(
  { kind, titleFr, titleAr }: Omit<PaperNews, "reason" | "message">,
  { has, t, locale }: I18n,
): string {
  const key = `verifications.papers.${kind}`
  return has(key) ? t(key) : nameIn({ nameFr: titleFr, nameAr: titleAr }, locale)
}

type Title = { titleFr: string; titleAr: string }
type Expiry = Title & {
  key: string
  accountKind: AccountKind
  accountName: string
  expiresOn: string
  daysLeft: number
}

export function expiryMail(
  { key, accountKind, accountName, expiresOn, daysLeft, ...title }: Expiry,
  reader: Owner,
): Mail {
  const { t, locale } = i18n(reader.locale)
  const words = {
    part: nameIn({ nameFr: title.titleFr, nameAr: title.titleAr }, locale),
    account: isolated(accountName),
    date: dayIn(expiresOn, locale),
    count: daysLeft,
  }
  return {
    ...envelope(key, reader, "expiring"),
    subject: t("verifications.mail.expiring.subject", words),
    paragraphs: [t("verifications.mail.expiring.body", words), t(`verifications.mail.expiring.${accountKind}`)],
  }
}

function envelope(key: string, { id, email, locale }: Owner, news: Told | "expiring") {
  const label = i18n(locale).t(`verifications.mail.${news}.action`)
  return { key: `${key}:${id}`, to: email, locale, action: { label, path: paths.verification(locale) } }
}

function dayIn(day: string, locale: Locale): string {
  return formatDate(new Date(`${day}T12:00:00Z`), locale, "day")
}
