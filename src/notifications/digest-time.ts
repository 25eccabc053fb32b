import { addDays, casablancaDay, hour, later, startOfCasablancaDay } from "#src/clock.ts"

/** When the next digest leaves: at eight in the morning, in Casablanca. */
export function nextDigestAt(now: Date): Date {
  const today = casablancaDay(now)
  const thisMorning = later(startOfCasablancaDay(today), 8 * hour)
  return now < thisMorning ? thisMorning : later(startOfCasablancaDay(addDays(today, 1)), 8 * hour)
}
