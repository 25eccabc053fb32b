export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export function later(at: Date, milliseconds: number): Date {
  return new Date(at.getTime() + milliseconds)
}

/** An instant as an address of ours says it; null for any other text, and for years that Postgres or the zone's data lack. */
export function readInstant(text: string): Date | null {
  return /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
    ? new Date(text)
    : null
}

/** A day of the calendar as YYYY-MM-DD, of a year that Postgres and the zone's data have. */
export function isDay(text: string): boolean {
  return /^20\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text
}

const wallClock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Africa/Casablanca",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
})

/** Casablanca's calendar day of an instant, as YYYY-MM-DD. */
export function casablancaDay(at: Date): string {
  return wallClock.format(at).slice(0, 10)
}

/** What Casablanca's clocks said then, as YYYY-MM-DD HH:MM:SS. */
export function casablancaWallClock(at: Date): string {
  return wallClock.format(at).replace(", ", " ")
}

/** The instant at which a Casablanca day begins; the zone's offset is asked of the runtime's data, never assumed. */
export function startOfCasablancaDay(dayText: string): Date {
  const midnight = new Date(`${dayText}T00:00:00Z`)
  // Two steps, because the offset at the guess may differ from the offset at the answer.
  const guess = later(midnight, -offsetAt(midnight))
  return later(midnight, -offsetAt(guess))
}

export function addDays(dayText: string, days: number): string {
  return later(new Date(`${dayText}T00:00:00Z`), days * day)
    .toISOString()
    .slice(0, 10)
}

function offsetAt(at: Date): number {
  const wall = new Date(`${wallClock.format(at).replace(", ", "T")}Z`)
  return wall.getTime() - Math.floor(at.getTime() / 1000) * 1000
}

/** Whole days from one day of the calendar to another. */
export function daysBetween(fromDay: string, untilDay: string): number {
  return Math.round((Date.parse(`${untilDay}T00:00:00Z`) - Date.parse(`${fromDay}T00:00:00Z`)) / day)
}
