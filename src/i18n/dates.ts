import type { Locale } from "./i18n.ts"

const timeZone = "Africa/Casablanca"

// The month by its name: the short styles of ar-MA write 2026/11/22.
const named = { day: "numeric", month: "short", year: "numeric" } as const

function formats(tag: string) {
  const latin = `${tag}-u-nu-latn`
  return {
    day: new Intl.DateTimeFormat(latin, { ...named, timeZone }),
    shortDay: new Intl.DateTimeFormat(latin, { day: "numeric", month: "short", timeZone }),
    month: new Intl.DateTimeFormat(latin, { month: "long", year: "numeric", timeZone }),
    moment: new Intl.DateTimeFormat(latin, {
      ...named,
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }),
    clock: new Intl.DateTimeFormat(latin, { timeStyle: "medium", timeZone }),
    hour: new Intl.DateTimeFormat(latin, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }),
  }
}

const byLocale = { fr: formats("fr-MA"), ar: formats("ar-MA") }

/** A date in Casablanca's time and the reader's words. */
export function formatDate(at: Date, locale: Locale, style: keyof ReturnType<typeof formats>): string {
  return byLocale[locale][style].format(at)
}
