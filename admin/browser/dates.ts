const zone = "Africa/Casablanca"

function tagOf(language: string): string {
  return language === "en" ? "en-GB" : `${language}-MA`
}

/** An instant by Casablanca's clocks, in words of the page's language. */
export function formatMoment(instant: string, language: string): string {
  const parts = { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" } as const
  return new Intl.DateTimeFormat(tagOf(language), { ...parts, timeZone: zone, numberingSystem: "latn" }).format(
    new Date(instant),
  )
}

/** How long ago, in the largest unit that fits. */
export function formatAge(instant: string, language: string): string {
  const minutes = Math.round((Date.parse(instant) - Date.now()) / 60_000)
  const words = new Intl.RelativeTimeFormat(`${tagOf(language)}-u-nu-latn`, { numeric: "always" })
  if (minutes > -60) return words.format(minutes, "minute")
  if (minutes > -48 * 60) return words.format(Math.round(minutes / 60), "hour")
  return words.format(Math.round(minutes / 60 / 24), "day")
}
