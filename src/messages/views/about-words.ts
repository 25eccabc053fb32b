import { formatDate } from "#src/i18n/dates.ts"
import { inReadersLanguage, isolated } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import type { About } from "../message.ts"

type Subject = {
  about: About
  programFr: string | null
  programAr: string | null
  productFr: string | null
  productAr: string | null
  placedAt: Date | null
  externalId: string | null
}

/** What a conversation is about, in one line. */
export function aboutWords({ t, locale }: I18n, subject: Subject): string {
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
