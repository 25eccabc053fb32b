import { headerWords } from "#src/csv/header-words.ts"
import { type FileLine, readLines } from "#src/csv/read-lines.ts"
import { parseMoney } from "#src/i18n/money.ts"
import { type CarrierDate, parseCarrierDate } from "./carrier-date.ts"
import { meaningOf, type StatusMeaning } from "./carrier-status.ts"
import { type Columns, guessColumns, isReadable } from "./columns.ts"

/** What a person decided for words of this file; by folded status. */
export type Meanings = Record<string, StatusMeaning>

type Said = { line: number; reference: string | null; status: string | null }
export type Understood = Said & {
  reference: string
  meaning: StatusMeaning
  date: CarrierDate | null
  amountCents: bigint | null
}
export type Misunderstood = Said & { outcome: "unknown_status" | "no_reference" | "bad_date" | "broken" }
export type ReadLine = Understood | Misunderstood

export type Reading = { columns: Columns; meanings: Meanings }

export function readFile(text: string, { columns, meanings }: Reading): ReadLine[] {
  if (!isReadable(columns)) return []
  const { lines, broken } = readLines(text)
  const rows = columns.hasHeader ? lines.slice(1) : lines
  return [
    ...rows.map((row) => readRow(row, columns, meanings)),
    ...broken.map((line): Misunderstood => ({ line, reference: null, status: null, outcome: "broken" })),
  ].sort((a, b) => a.line - b.line)
}

function readRow({ line, cells }: FileLine, columns: Columns, meanings: Meanings): ReadLine {
  const cell = (index: number | null) => (index === null ? "" : (cells[index] ?? ""))
  const reference = cell(columns.reference).replace(/^#/, "").slice(0, 128)
  const status = cell(columns.status)
  const said = { line, reference: reference || null, status: status.slice(0, 100) || null }
  if (!reference) return { ...said, outcome: "no_reference" }
  // A cell that holds a line break has swallowed its neighbours through a quote that never closed.
  if (/[\r\n]/.test(reference + status)) return { ...said, reference: null, status: null, outcome: "broken" }

  const meaning = chosenMeaning(meanings, headerWords(status)) ?? meaningOf(status)
  if (!meaning) return { ...said, outcome: "unknown_status" }
  const date = parseCarrierDate(cell(columns.date))
  if (!date && cell(columns.date) !== "") return { ...said, outcome: "bad_date" }
  return { ...said, reference, meaning, date, amountCents: readAmount(cell(columns.amount)) }
}

/** A word of a file may be the name of something that every object has. */
function chosenMeaning(meanings: Meanings, word: string): StatusMeaning | undefined {
  return Object.hasOwn(meanings, word) ? meanings[word] : undefined
}

/** Carriers write the currency beside the amount; an amount that cannot be read is no reason to refuse a line. */
function readAmount(text: string): bigint | null {
  return parseMoney(text.replace(/dhs?|mad|درهم|د\.م\.?/gi, "").trim())
}

/** What the file looks like before anybody has read it: its guessed columns and how many lines it has. */
export function sketchFile(text: string): { columns: Columns; lineCount: number } {
  const { lines, broken } = readLines(text)
  const columns = guessColumns(lines[0])
  return { columns, lineCount: Math.max(0, lines.length + broken.length - (columns.hasHeader ? 1 : 0)) }
}

export type StatusWord = { word: string; text: string; count: number; meaning: StatusMeaning | null }

/** Each different status of the file with what it is taken for, the unknown ones first. */
export function listStatuses(text: string, { columns, meanings }: Reading): StatusWord[] {
  if (columns.status === null) return []
  const statuses = new Map<string, StatusWord>()
  const { lines } = readLines(text)
  for (const { cells } of columns.hasHeader ? lines.slice(1) : lines) {
    const status = cells[columns.status] ?? ""
    const word = headerWords(status)
    const meaning = chosenMeaning(meanings, word) ?? meaningOf(status)
    const known = statuses.get(word)
    if (known) known.count++
    else statuses.set(word, { word, text: status.slice(0, 100), count: 1, meaning })
  }
  return [...statuses.values()].sort(
    (a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.count - a.count,
  )
}
