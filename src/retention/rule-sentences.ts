import type { I18n } from "#src/i18n/i18n.ts"
import type { RetentionSubject } from "./subjects.ts"

/** "1 an après la commande", in the reader's language. */
export function retentionSentence({ t }: I18n, { subject, days }: { subject: RetentionSubject; days: number }): string {
  const years = days / 365
  const duration = Number.isInteger(years)
    ? t("retention.years", { count: years })
    : t("retention.days", { count: days })
  return t(`retention.subjects.${subject}.kept`, { duration })
}

export function sourceIn({ locale }: I18n, { source, sourceAr }: { source: string; sourceAr: string }): string {
  return locale === "ar" && sourceAr !== "" ? sourceAr : source
}
