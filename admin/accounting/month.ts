import { addDays, startOfCasablancaDay } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"

/** A month of Casablanca: its days, and its instants, of which the last is left out. */
export type Month = { name: string; firstDay: string; nextDay: string; from: Date; until: Date }

/** YYYY-MM as an address says it; no other text is a month. */
export function monthOf(text: string): Month {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(text)) throw new NotFound(`month ${text}`)
  const firstDay = `${text}-01`
  // The 32nd day after the first lies in the next month, whatever its length.
  const nextDay = `${addDays(firstDay, 31).slice(0, 7)}-01`
  return {
    name: text,
    ...{ firstDay, nextDay },
    from: startOfCasablancaDay(firstDay),
    until: startOfCasablancaDay(nextDay),
  }
}
