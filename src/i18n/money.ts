import type { Locale } from "./i18n.ts"
import { groupThousands } from "./words.ts"

/** Centimes as people write them here: `1 234,56 DH`, `1 234,56 درهم`. */
export function formatMoney(cents: bigint, locale: Locale): string {
  return `${formatAmount(cents)}\u00a0${locale === "ar" ? "درهم" : "DH"}`
}

/** Centimes as `1 234,56`, without the currency. */
export function formatAmount(cents: bigint): string {
  const sign = cents < 0n ? "\u2212" : ""
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, "0")
  return `${sign}${groupThousands(digits.slice(0, -2))},${digits.slice(-2)}`
}

/** Basis points as a percentage: 1250 → `12,5 %`. */
export function formatRate(basisPoints: number): string {
  const percent = (basisPoints / 100)
    .toFixed(2)
    .replace(/\.?0+$/, "")
    .replace(".", ",")
  return `${percent}\u00a0%`
}

/** Reads `1 234,56`, `1234.56` or Arabic-Indic digits as centimes; null for what is not an amount. */
export function parseMoney(text: string): bigint | null {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace("٫", ",")
  const match = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(latin.replace(/[\s\u00a0\u202f]/g, ""))
  if (!match) return null
  return BigInt(match[1] ?? "0") * 100n + BigInt((match[2] ?? "").padEnd(2, "0"))
}
