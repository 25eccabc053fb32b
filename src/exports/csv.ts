import { casablancaWallClock } from "#src/clock.ts"
import { formatAmount } from "#src/i18n/money.ts"

/** A cell as its own kind of thing, so that a number stays one and a text is never taken for a formula. */
export type Cell =
  | { text: string | null }
  | { count: bigint | number | null }
  | { cents: bigint | null }
  | { at: Date | null }

// Spreadsheets of both languages here split at semicolons and take a file for UTF-8 by its mark.
export const byteOrderMark = "\uFEFF"

export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(";")}\r\n`
}

function written(cell: Cell): string {
  if ("text" in cell) return cell.text === null ? "" : quoted(harmless(cell.text))
  if ("count" in cell) return cell.count === null ? "" : String(cell.count)
  if ("cents" in cell) return cell.cents === null ? "" : plainAmount(cell.cents)
  return cell.at === null ? "" : casablancaWallClock(cell.at)
}

/** 1234,56 without anything between the thousands and with a minus that spreadsheets read. */
function plainAmount(cents: bigint): string {
  return formatAmount(cents).replaceAll("\u202f", "").replace("\u2212", "-")
}

// What begins like this is run as a formula, and a formula can send the sheet away.
function harmless(text: string): string {
  return /^[=+\-@\t\r\n]|^[\s\u200e\u200f\u202a-\u202e]+[=+\-@]|^[＝＋－＠]/u.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[";\r\n,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
