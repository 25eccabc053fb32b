import { i18n, type Key } from "#src/i18n/i18n.ts"
import type { Parameters } from "#src/i18n/words.ts"
import { amountInWords } from "./amount-in-words.ts"
import type { Both } from "./paper.ts"

/** A sentence of a paper in both languages, as it is on the day of its issue. */
export function inBoth(key: Key, parameters: (locale: "fr" | "ar") => Parameters = () => ({})): Both {
  return { fr: i18n("fr").t(key, parameters("fr")), ar: i18n("ar").t(key, parameters("ar")) }
}

/** Null for an amount below zero, which no paper spells out. */
export function spelledOut(cents: bigint): Both | null {
  return cents < 0n ? null : { fr: amountInWords(cents, "fr"), ar: amountInWords(cents, "ar") }
}
