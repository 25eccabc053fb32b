import type { Db } from "#db/database.ts"
import { type Matched, type Mismatched, matchEntries } from "./match-entries.ts"
import { type BankStatement, findStatement } from "./queries.ts"
import { readTable } from "./read-table.ts"
import { guessReading, type Reading } from "./reading.ts"
import type { ReadStatement, Unread } from "./statement.ts"

export type OpenedStatement = {
  statement: BankStatement
  reading: Reading | null
  matched: Matched[]
  mismatched: Mismatched[]
  unread: Unread[]
}

/** A statement as it is read today, and the transfers it speaks of. */
export async function openStatement(db: Db, accountId: string, id: string, now: Date): Promise<OpenedStatement> {
  const statement = await findStatement(db, accountId, id)
  const reading = readingOf(statement)
  const { entries, unread } = readRows(statement)
  return { statement, reading, unread, ...(await matchEntries(db, accountId, entries, now)) }
}

function readingOf({ rows, mapping }: BankStatement): Reading | null {
  return "table" in rows ? (mapping ?? guessReading(rows.table.header)) : null
}

export function readRows(statement: BankStatement): ReadStatement {
  const { rows, name } = statement
  const reading = readingOf(statement)
  return "table" in rows && reading ? readTable(name, rows.table, reading) : "read" in rows ? rows.read : nothing
}

const nothing: ReadStatement = { entries: [], unread: [] }
