import { addDays, startOfCasablancaDay } from "#src/clock.ts"

/** A month by its first day, YYYY-MM-01. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}

export function nextMonth(month: string): string {
  return monthOf(addDays(month, 31))
}

/** The months after one until another, which is left out. */
export function monthsBetween(after: string, until: string): string[] {
  const months: string[] = []
  for (let month = nextMonth(after); month < until; month = nextMonth(month)) months.push(month)
  return months
}

const lookBackDays = 365

/** The last month of which nobody is billed any more who was never billed: a year back. */
export function firstMonth(thisMonth: string): string {
  return monthOf(addDays(thisMonth, -lookBackDays))
}

export type DatedRate = { validFrom: string; value: bigint }
/** Some days of a month at one rate. */
export type RateSpan = { from: string; rateBp: number; since: Date; until: Date }

/** The days of a month by the rate that holds on each; rates come in the order of their days. */
export function rateSpans(month: string, rates: readonly DatedRate[]): RateSpan[] {
  const end = nextMonth(month)
  const first = rates.filter(({ validFrom }) => validFrom <= month).at(-1)
  const inside = rates.filter(({ validFrom }) => validFrom > month && validFrom < end)
  const starts = [{ from: month, rateBp: Number(first?.value ?? 0n) }].concat(
    inside.map(({ validFrom, value }) => ({ from: validFrom, rateBp: Number(value) })),
  )
  return starts.map((start, index) => ({
    ...start,
    since: startOfCasablancaDay(start.from),
    until: startOfCasablancaDay(starts[index + 1]?.from ?? end),
  }))
}
