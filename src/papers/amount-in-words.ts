import type { Locale } from "#src/i18n/i18n.ts"
import { arabicCount, type CountedNoun } from "./arabic-number.ts"
import { endsInNoun, frenchNumber } from "./french-number.ts"

const dirham: CountedNoun = { one: "درهم", two: "درهمان", plural: "دراهم", accusative: "درهما" }
const centime: CountedNoun = { one: "سنتيم", two: "سنتيمان", plural: "سنتيمات", accusative: "سنتيما" }

const writers: Record<Locale, (dirhams: bigint, centimes: bigint) => string> = { fr: inFrench, ar: inArabic }

/** An amount that is not below zero, as a paper spells it out. */
export function amountInWords(cents: bigint, locale: Locale): string {
  if (cents < 0n) throw new RangeError("an amount in words is not below zero")
  return writers[locale](cents / 100n, cents % 100n)
}

function inFrench(dirhams: bigint, centimes: bigint): string {
  const whole = `${frenchNumber(dirhams)} ${endsInNoun(dirhams) ? "de " : ""}dirham${dirhams > 1n ? "s" : ""}`
  if (centimes === 0n) return whole
  const part = `${frenchNumber(centimes)} centime${centimes > 1n ? "s" : ""}`
  return dirhams === 0n ? part : `${whole} et ${part}`
}

function inArabic(dirhams: bigint, centimes: bigint): string {
  if (centimes === 0n) return arabicCount(dirhams, dirham)
  const part = arabicCount(centimes, centime)
  return dirhams === 0n ? part : `${arabicCount(dirhams, dirham)} و${part}`
}
