import { addDays, casablancaDay, startOfCasablancaDay } from "#src/clock.ts"

let known = { day: "", from: 0, until: 0 }

/** Casablanca's day of a click, kept until midnight since asking the time zone costs as much as the rest of the click. */
export function clickDay(now: number): string {
  if (now < known.from || now >= known.until) {
    const day = casablancaDay(new Date(now))
    known = {
      day,
      from: startOfCasablancaDay(day).getTime(),
      until: startOfCasablancaDay(addDays(day, 1)).getTime(),
    }
  }
  return known.day
}
