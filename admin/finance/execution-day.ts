import { addDays, casablancaDay } from "#src/clock.ts"
import { refused } from "#src/result.ts"

/** The bank is told a day from today on, and two months ahead at most; what it has done lies behind us, this year or the last. */
export function refuseDay(day: string, now: Date, when: "ahead" | "past" = "ahead") {
  const today = casablancaDay(now)
  const lastYear = `${Number(today.slice(0, 4)) - 1}-01-01`
  const [from, until] = when === "ahead" ? [today, addDays(today, 60)] : [lastYear, today]
  return day < from || day > until ? refused("day_range") : null
}
