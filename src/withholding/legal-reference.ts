import { isolated } from "#src/i18n/either-language.ts"
import type { Locale } from "#src/i18n/i18n.ts"

type Referenced = { legalReferenceFr: string; legalReferenceAr: string }

/** An article such as `73-II-B-8°`, which the Arabic around it would turn about. */
const leftToRight = /[0-9A-Za-z][0-9A-Za-z°.-]*-[0-9A-Za-z°]+/g

/** The text that a rule rests on, in the reader's language. */
export function legalReference({ legalReferenceFr, legalReferenceAr }: Referenced, locale: Locale): string {
  return locale === "ar" ? legalReferenceAr.replace(leftToRight, isolated) : legalReferenceFr
}
