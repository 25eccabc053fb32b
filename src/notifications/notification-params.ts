import { startOfCasablancaDay } from "#src/clock.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated, nameIn } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import type { Parameters } from "#src/i18n/words.ts"

/** What a sentence is filled with, kept so that each reader reads it in their own language. */
export type NotificationParam =
  /** What somebody wrote or is called. */
  | string
  | number
  | { nameFr: string | null; nameAr: string | null }
  /** Centimes, as text since JSON has no whole numbers of that size. */
  | { cents: string }
  /** A day of the calendar, YYYY-MM-DD. */
  | { day: string }
  /** A month, by one of its days. */
  | { month: string }
  /** An instant, as ISO 8601. */
  | { moment: string }
  /** Words of ours, by their key. */
  | { words: string }

export type NotificationParams = Record<string, NotificationParam>

export function inCents(cents: bigint): NotificationParam {
  return { cents: cents.toString() }
}

/** The params of a line as words in the reader's language. */
export function paramsIn(i: I18n, params: NotificationParams): Parameters {
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, written(i, param)]))
}

function written(i: I18n, param: NotificationParam): string | number {
  if (typeof param === "number") return param
  if (typeof param === "string") return isolated(param)
  if ("cents" in param) return isolated(formatMoney(BigInt(param.cents), i.locale))
  if ("day" in param) return formatDate(startOfCasablancaDay(param.day), i.locale, "day")
  if ("month" in param) return formatDate(startOfCasablancaDay(param.month), i.locale, "month")
  if ("moment" in param) return formatDate(new Date(param.moment), i.locale, "moment")
  if ("words" in param) return i.has(param.words) ? i.t(param.words) : ""
  return isolated(nameIn(param, i.locale))
}
