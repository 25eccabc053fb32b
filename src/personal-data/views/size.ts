import type { Locale } from "#src/i18n/i18n.ts"

/** How large a file is, in the larger unit that leaves a number to read: "412 ko", "1,3 Mo". */
export function sizeIn(locale: Locale, bytes: bigint): string {
  const kilobytes = Math.max(1, Math.round(Number(bytes) / 1024))
  const [amount, unit] = kilobytes < 1024 ? [kilobytes, "kilobyte"] : [kilobytes / 1024, "megabyte"]
  const tag = locale === "ar" ? "ar-MA-u-nu-latn" : "fr-MA"
  return new Intl.NumberFormat(tag, { style: "unit", unit, maximumFractionDigits: 1 }).format(Number(amount))
}
