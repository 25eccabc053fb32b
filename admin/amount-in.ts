import { formatMoney } from "#src/i18n/money.ts"
import type { Language } from "./words.ts"

/** Centimes as whoever reads this language reads them. */
export function amountIn(language: Language): (cents: bigint) => string {
  return (cents) => formatMoney(cents, language === "ar" ? "ar" : "fr")
}
