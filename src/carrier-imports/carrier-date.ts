import { hour, isDay, later, minute, startOfCasablancaDay } from "#src/clock.ts"
import { latinDigits } from "#src/i18n/fold.ts"

export type CarrierDate = { at: Date; isDayOnly: boolean }

const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T,]+(\d{1,2})[:hH](\d{2}))?/
const yearFirst = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[ T,]+(\d{1,2})[:hH](\d{2}))?/
/** No parcel of ours moved before, and the years at either end of the calendar are beyond its arithmetic. */
const ofThisCentury = /^20\d\d-/
const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** A date as Moroccan carriers write it, the day first, in Casablanca's time; a day without an hour is taken at noon. */
export function parseCarrierDate(text: string): CarrierDate | null {
  const typed = latinDigits(text).trim()
  if (withZone.test(typed)) return instant(typed)
  const european = dayFirst.exec(typed)
  if (european) {
    const [, day = "", month = "", year = "", ...clock] = european
    return onDay([year.length === 2 ? `20${year}` : year, month, day], clock)
  }
  const iso = yearFirst.exec(typed)
  if (!iso) return null
  const [, year = "", month = "", day = "", ...clock] = iso
  return onDay([year, month, day], clock)
}

function instant(text: string): CarrierDate | null {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) || !ofThisCentury.test(text) ? null : { at, isDayOnly: false }
}

function onDay([year = "", month = "", day = ""]: string[], [hours, minutes]: (string | undefined)[]) {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  if (!isDay(text) || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59) return null
  const isDayOnly = hours === undefined
  const sinceMidnight = isDayOnly ? 12 * hour : Number(hours) * hour + Number(minutes) * minute
  return { at: later(startOfCasablancaDay(text), sinceMidnight), isDayOnly }
}
