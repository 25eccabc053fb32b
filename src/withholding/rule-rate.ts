import { parseMoney } from "#src/i18n/money.ts"

/** A percentage as people write it, in basis points; null for what is none. */
export function readRate(text: string): number | null {
  const hundredths = parseMoney(text.replace(/%\s*$/, "").trim())
  return hundredths !== null && hundredths <= 10_000n ? Number(hundredths) : null
}

/** Dirhams, where nothing written is no amount; undefined for what is none. */
export function readOptionalAmount(text: string): bigint | null | undefined {
  const bare = text.replace(/(?:DH|MAD|درهم)\s*$/u, "").trim()
  return bare === "" ? null : (parseMoney(bare) ?? undefined)
}
