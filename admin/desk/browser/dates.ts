const named = { day: "numeric", month: "short", year: "numeric" } as const
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const

function tagOf(language: string): string {
  return `${language === "en" ? "en-GB" : `${language}-MA`}-u-nu-latn`
}

/** The wall clock that the server wrote, whatever this browser believes of Casablanca. */
function wallClock(instant: string): Date {
  return new Date(`${instant.slice(0, 19)}Z`)
}

export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(tagOf(language), { ...named, ...clock, timeZone: "UTC" }).format(wallClock(instant))
}

export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(tagOf(language), { ...named, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`))
}

/** A month as accounts name it, from its first seven characters. */
export function formatMonth(month: string, language: string): string {
  const day = new Date(`${month.slice(0, 7)}-01T00:00:00Z`)
  return new Intl.DateTimeFormat(tagOf(language), { month: "long", year: "numeric", timeZone: "UTC" }).format(day)
}

// Hours up to the third day: whether a file has waited 26 or 46 hours is what the queue is read for.
const steps = [
  { unit: "day", from: 72 * 60, minutes: 24 * 60 },
  { unit: "hour", from: 60, minutes: 60 },
  { unit: "minute", from: 0, minutes: 1 },
] as const

/** How long ago, in one unit. */
export function formatAge(instant: string, language: string): string {
  const minutes = Math.max(1, (Date.now() - Date.parse(instant)) / 60_000)
  const { unit, minutes: size } = steps.find((step) => minutes >= step.from) ?? steps[2]
  const style = { style: "unit", unit, unitDisplay: language === "ar" ? "long" : "short" } as const
  return new Intl.NumberFormat(tagOf(language), style).format(Math.floor(minutes / size))
}

export function formatSize(bytes: number, language: string): string {
  const [unit, size] = bytes >= 1_000_000 ? (["megabyte", 1_000_000] as const) : (["kilobyte", 1000] as const)
  const style = {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: unit === "megabyte" ? 1 : 0,
  } as const
  return new Intl.NumberFormat(tagOf(language), style).format(bytes / size)
}
