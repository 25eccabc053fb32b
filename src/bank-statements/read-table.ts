import { parseCarrierDate } from "#src/carrier-imports/carrier-date.ts"
import { casablancaDay } from "#src/clock.ts"
import { headerWords } from "#src/csv/header-words.ts"
import { type FileLine, readLines } from "#src/csv/read-lines.ts"
import { isReadable, type Reading, roleOf, type StatementTable } from "./reading.ts"
import { findReference, type ReadStatement, readBankAmount, type StatementEntry, type Unread } from "./statement.ts"

/** Keeps the lines that speak of transfers of ours, and the head: the rest of the account's life is nothing to us. */
export function sketchTable(text: string): StatementTable {
  const { lines, broken } = readLines(text)
  const head = lines.find(({ cells }) => cells.filter((cell) => roleOf(cell) !== null).length > 1)
  const isOurs = ({ cells }: FileLine) => findReference(cells.join(" ")) !== null
  const ours = lines.filter(isOurs).map(({ line, cells }) => ({ line, cells: cut(cells, 300) }))
  const others = lines.length + broken.length - ours.length - (head ? 1 : 0)
  return { header: cut(head?.cells ?? [], 100), lines: ours, others }
}

const mostColumns = 200

function cut(cells: string[], longest: number): string[] {
  return cells.slice(0, mostColumns).map((cell) => cell.slice(0, longest))
}

export function readTable(name: string, { lines }: StatementTable, reading: Reading): ReadStatement {
  if (!isReadable(reading)) return { entries: [], unread: [] }
  const read = lines.map((line) => readLine(name, line, reading))
  return {
    entries: read.filter((line) => "outcome" in line),
    unread: read.filter((line) => "problem" in line),
  }
}

function readLine(name: string, { line, cells }: FileLine, reading: Reading): StatementEntry | Unread {
  const cell = (index: number | null) => (index === null ? "" : (cells[index] ?? ""))
  const reference = findReference(cells.join(" ")) ?? ""
  const date = parseCarrierDate(cell(reading.columns.date))
  if (!date) return { line, reference, problem: "bad_date" }
  const moved = movementOf(cell, reading)
  if (typeof moved === "string") return { line, reference, problem: moved }

  const { outcome, cents } = moved
  const reason = cell(reading.columns.reason) || cell(reading.columns.status)
  const note = outcome === "failed" && reason ? reason : `${name}:${line}`
  const amountCents = cents === null ? null : String(cents < 0n ? -cents : cents)
  return { line, reference, outcome, on: casablancaDay(date.at), amountCents, note: note.slice(0, 300) }
}

type Movement = { outcome: StatementEntry["outcome"]; cents: bigint | null }

/** A status says it best; else what left the account was paid, and what came back to it was not. */
function movementOf(cell: (index: number | null) => string, reading: Reading): Movement | Unread["problem"] {
  const { debit, credit, amount, status } = reading.columns
  const out = readBankAmount(cell(debit)) ?? 0n
  const back = readBankAmount(cell(credit)) ?? 0n
  const signed = readBankAmount(cell(amount))
  if (status !== null) {
    const outcome = outcomeOf(headerWords(cell(status)), reading)
    return outcome ? { outcome, cents: out || back || signed } : "unknown_status"
  }
  if (out !== 0n && back === 0n) return { outcome: "executed", cents: out }
  if (back !== 0n && out === 0n) return { outcome: "failed", cents: back }
  if (debit !== null || credit !== null || !signed) return "no_amount"
  return { outcome: signed < 0n ? "executed" : "failed", cents: signed }
}

/** A refusal is looked for first: `non exécuté, rejeté` holds both. */
function outcomeOf(status: string, { paidWords, refusedWords }: Reading): StatementEntry["outcome"] | null {
  const holds = (begins: string[]) => begins.some((begin) => ` ${status}`.includes(` ${begin}`))
  if (holds(refusedWords) || /^non |^not /.test(status)) return "failed"
  return holds(paidWords) ? "executed" : null
}
