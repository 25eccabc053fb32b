import { CsvError, type Info, parse } from "csv-parse/sync"

export type Delimiter = ";" | "," | "\t"
export type FileLine = { line: number; cells: string[] }
/** The lines of a file, and the numbers of those that could not be cut into cells. */
export type FileLines = { delimiter: Delimiter; lines: FileLine[]; broken: number[] }

/** No line of a table is as long: whoever sends one wants to keep the reader busy. */
const longestLine = 65_536
const delimiters: Delimiter[] = [";", "\t", ","]

/** Counted before anything is cut, since cutting is what takes its time. */
export function countRows(file: string): number {
  return (file.match(/[\r\n]+/g)?.length ?? 0) + 1
}

export function readLines(file: string): FileLines {
  const text = file.replace(/\r\n?/g, "\n")
  const announced = /^sep=([;,\t])\n/i.exec(text)
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? guessDelimiter(text)
  // The announcement stays as an empty first line, so that the numbers are those of the person's screen.
  const body = (announced ? text.slice(announced[0].length - 1) : text).replace(/(?<=^|[;,\t])="/gm, '"')
  const whole = cut(body, delimiter, 1)
  if (whole) return { delimiter, lines: whole, broken: [] }
  return { delimiter, ...lineByLine(body, delimiter) }
}

/** A quote that never closes would swallow the rest of the file: each line is then read for itself. */
function lineByLine(text: string, delimiter: Delimiter): { lines: FileLine[]; broken: number[] } {
  const lines: FileLine[] = []
  const broken: number[] = []
  text.split("\n").forEach((row, index) => {
    if (row.trim() === "") return
    const cells = cut(row, delimiter, index + 1)
    if (cells) lines.push(...cells)
    else broken.push(index + 1)
  })
  return { lines, broken }
}

type Record = { record: string[]; info: Info }

function cut(text: string, delimiter: Delimiter, firstLine: number): FileLine[] | null {
  try {
    const options = {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      relax_quotes: true,
      info: true,
      max_record_size: longestLine,
    } as const
    const records = parse(text, { ...options, bom: false }) as unknown as Record[]
    return records
      .map(({ record, info }) => ({ line: info.lines - breaksIn(record) + firstLine - 1, cells: record.map(unwrap) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ""))
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

function breaksIn(cells: string[]): number {
  return cells.join("").match(/\n/g)?.length ?? 0
}

/** Excel writes ="00123" to keep leading zeros, here inside a quoted cell. */
function unwrap(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell
}

function guessDelimiter(text: string): Delimiter {
  const first = (text.split("\n").find((row) => row.trim() !== "") ?? "").replace(/"[^"]*"/g, "")
  const count = (delimiter: Delimiter) => first.split(delimiter).length
  return delimiters.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
