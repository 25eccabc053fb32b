import { i18n, type Locale } from "#src/i18n/i18n.ts"

const paragraphs = ["who", "numbers", "duties", "dispute", "end"] as const

/** What the influencer accepts, paragraph by paragraph, in the language in which they read it. */
export function mandateText(locale: Locale): string[] {
  return paragraphs.map((name) => i18n(locale).t(`money_papers.mandate.text.${name}`))
}
