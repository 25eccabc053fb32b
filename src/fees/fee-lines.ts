import { addDays, startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { formatMoney, formatRate } from "#src/i18n/money.ts"
import { inBoth } from "#src/papers/in-both.ts"
import type { Both } from "#src/papers/paper.ts"
import { nextMonth } from "./fee-month.ts"
import type { FeePart } from "./reckon-fee.ts"

type Line = { label: Both; amountCents: bigint }
type Told = { month: string; parts: readonly FeePart[]; shares: readonly bigint[]; carriedCents: bigint }

/** The lines of a fee's invoice: one a rate, and what earlier months take off. */
export function feeLines({ month, parts, shares, carriedCents }: Told): Line[] {
  const lines = parts.map((part, index) => ({
    label: labelOf(part, parts[index + 1]?.from ?? nextMonth(month)),
    amountCents: shares[index] ?? 0n,
  }))
  const kept = lines.filter(({ amountCents }) => amountCents !== 0n)
  return carriedCents === 0n ? kept : [...kept, { label: inBoth("fees.line.carried"), amountCents: carriedCents }]
}

function labelOf({ from, rateBp, baseCents }: FeePart, next: string): Both {
  const until = addDays(next, -1)
  return inBoth("fees.line.rate", (locale) => ({
    from: formatDate(startOfCasablancaDay(from), locale, "day"),
    until: formatDate(startOfCasablancaDay(until), locale, "day"),
    rate: formatRate(rateBp),
    base: formatMoney(baseCents, locale),
  }))
}
