import type { Locale } from "./i18n.ts"

/** A text that its author wrote in one language or in both. */
export type EitherLanguage = { fr: string | null; ar: string | null }

/** The reader's language when the author wrote it, else the other one, with the language it is in. */
export function inReadersLanguage(text: EitherLanguage, locale: Locale): { text: string; lang: Locale } | null {
  const other = locale === "fr" ? "ar" : "fr"
  const lang = text[locale] ? locale : other
  const chosen = text[lang]
  return chosen ? { text: chosen, lang } : null
}

/** A name, which is there in at least one language. */
export function nameIn(name: { nameFr: string | null; nameAr: string | null }, locale: Locale): string {
  return inReadersLanguage({ fr: name.nameFr, ar: name.nameAr }, locale)?.text ?? ""
}

/** Keeps a name's direction to itself inside a sentence of another script, where no element can stand around it. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
