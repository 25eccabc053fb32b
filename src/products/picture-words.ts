import { inReadersLanguage } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"

type Described = { altFr: string | null; altAr: string | null }

/** What a picture shows, in words: its merchant's, else the product's name with the picture's number. */
export function pictureWords({ altFr, altAr }: Described, at: { number: number; name: string }, { t, locale }: I18n) {
  const own = inReadersLanguage({ fr: altFr, ar: altAr }, locale)
  return own ?? { text: at.number === 1 ? at.name : t("products.pictures.alt", at), lang: undefined }
}
