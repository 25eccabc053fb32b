import { formatDate } from "#src/i18n/dates.ts"
import type { Locale } from "#src/i18n/i18n.ts"

/** A value that is a number or a code is one run from left to right, in both languages. */
export type Fact = { label: string; value: string; isCode: boolean }
export type SheetTable = {
  title: string
  columns: { label: string; isCode: boolean }[]
  rows: string[][]
  /** The column that takes the room that is left. */
  widest: number
}

/** One page of a paper in one language: texts where the drawing puts them, and nothing to reckon any more. */
export type Sheet = {
  lang: Locale
  title: string
  reference: string
  author: string
  facts: Fact[]
  parties: { role: string; name: string; facts: Fact[] }[]
  tables: SheetTable[]
  totals: { label: string; value: string; isStrong: boolean }[]
  words: { before: string; amount: string } | null
  mentions: string[]
  footer: string
}

/** A day of the calendar in the words of the paper. */
export function dayIn(day: string, locale: Locale): string {
  return formatDate(new Date(`${day}T12:00:00Z`), locale, "day")
}
