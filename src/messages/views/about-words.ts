import { formatDate } from "#src/i18n/dates.ts"
import { inReadersLanguage, isolated } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import type { NamedSubject } from "../subject-queries.ts"

/** What a conversation is about, in one line. */
export function aboutWords({ t, locale }: I18n, subject: NamedSubject): string {
  const named = (fr: string | null, ar: string | null) => isolated(inReadersLanguage({ fr, ar }, locale)?.text ?? "—")
  const program = named(subject.programFr, subject.programAr)
  if (subject.about === "sample")
    return t("messages.about.sample", { product: named(subject.productFr, subject.productAr) })
  if (!subject.placedAt) return t("messages.about.enrollment", { program })
  const day = formatDate(subject.placedAt, locale, "day")
  return subject.externalId
    ? t("messages.about.order_reference", { reference: isolated(subject.externalId), day })
    : t("messages.about.order", { day, program })
}
