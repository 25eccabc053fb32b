import type { Locale } from "#src/i18n/i18n.ts"
import { formatMoney, formatRate, parseMoney } from "#src/i18n/money.ts"
import type { MoneySetting } from "./money-setting.ts"

type Unit = "cents" | "days" | "bp"

const most: Record<Unit, bigint> = { cents: 100_000_000_000n, days: 3650n, bp: 10_000n }

/** What a setting counts in, as its name ends. */
export function unitOf(name: MoneySetting): Unit {
  if (name.endsWith("_cents")) return "cents"
  return name.endsWith("_days") ? "days" : "bp"
}

/** Dirhams, days or percents as people write them; null for what is none, or more than makes sense. */
export function readSettingValue(name: MoneySetting, text: string): bigint | null {
  const unit = unitOf(name)
  const bare = text.replace(/(?:DH|MAD|درهم|%)\s*$/u, "").trim()
  const value = unit === "days" ? readDays(bare) : parseMoney(bare)
  return value !== null && value <= most[unit] ? value : null
}

function readDays(text: string): bigint | null {
  return /^\d{1,5}$/.test(text) ? BigInt(text) : null
}

export function tellSettingValue(name: MoneySetting, value: bigint, locale: Locale): string {
  const unit = unitOf(name)
  if (unit === "cents") return formatMoney(value, locale)
  return unit === "bp" ? formatRate(Number(value)) : String(value)
}
