import type { ReportOutcome } from "./match-entries.ts"
import type { OpenedStatement } from "./open-statement.ts"
import type { Unread } from "./statement.ts"

export type LineOutcome = ReportOutcome | Unread["problem"]
export type ShownLine = {
  line: number
  reference: string
  on: string | null
  amountCents: string | null
  outcome: LineOutcome
  batchId: string | null
  /** Before the statement is applied: whose transfer it is, and why the bank did not pay it. */
  payee?: string
  reason?: string
}

const good: LineOutcome[] = ["executed", "already"]
const bad: LineOutcome[] = ["failed", "returned", "conflict"]
const mostShown = 500

export function toneOfLine(outcome: LineOutcome): "good" | "bad" | "warn" {
  return good.includes(outcome) ? "good" : bad.includes(outcome) ? "bad" : "warn"
}

/** Of a great many lines, first those that a person must look at. */
export function firstLines(lines: ShownLine[]): ShownLine[] {
  return lines.length > mostShown ? lines.toSorted(strangeFirst).slice(0, mostShown) : lines
}

function strangeFirst(one: ShownLine, other: ShownLine): number {
  return Number(good.includes(one.outcome)) - Number(good.includes(other.outcome)) || one.line - other.line
}

/** What a statement that is not applied yet would change, in its own order. */
export function linesOf({ matched, mismatched, unread }: OpenedStatement): ShownLine[] {
  const known = matched.map(({ payout, note, ...entry }) => ({
    ...entry,
    batchId: payout.batchId,
    payee: payout.payeeName,
    ...(entry.outcome === "failed" && { reason: note }),
  }))
  const strange = mismatched.map((entry) => ({ ...entry, outcome: entry.mismatch, batchId: null }))
  const dark = unread.map(({ problem, ...rest }) => ({
    ...rest,
    outcome: problem,
    on: null,
    amountCents: null,
    batchId: null,
  }))
  return [...known, ...strange, ...dark].sort((a, b) => a.line - b.line)
}

/** Lines that name no transfer of ours: of them nothing is kept but how many they are. */
export function othersOf({ statement: { rows } }: OpenedStatement): number {
  return "table" in rows ? rows.table.others : rows.others
}
