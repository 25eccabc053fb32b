import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { StatementReport } from "./match-entries.ts"
import type { Reading, StatementTable } from "./reading.ts"
import type { ReadStatement, StatementFormat } from "./statement.ts"

/** A table as it came, to be read by a person's reading; or what a camt.053 said. */
export type StatementRows = { table: StatementTable } | { read: ReadStatement; others: number }
export type StatementSummary = Awaited<ReturnType<typeof listStatements>>[number]
export type BankStatement = Awaited<ReturnType<typeof findStatement>>

export function listStatements(db: Db, accountId: string) {
  return db
    .selectFrom("bankStatements")
    .where("accountId", "=", accountId)
    .orderBy("receivedAt", "desc")
    .limit(50)
    .select(["id", "name", "format", "receivedAt", "appliedAt"])
    .execute()
}

export async function findSame(db: Db, accountId: string, sha256: Buffer): Promise<string | null> {
  const found = await db
    .selectFrom("bankStatements")
    .where("accountId", "=", accountId)
    .where("sha256", "=", sha256)
    .select("id")
    .executeTakeFirst()
  return found?.id ?? null
}

type NewStatement = {
  id: string
  format: StatementFormat
  name: string
  sha256: Buffer
  receivedBy: string
  rows: StatementRows
  mapping: Reading | null
}

export async function insertStatement(trx: Trx, accountId: string, { rows, mapping, ...known }: NewStatement) {
  const json = { rows: JSON.stringify(rows), mapping: mapping && JSON.stringify(mapping) }
  await trx
    .insertInto("bankStatements")
    .values({ ...known, ...json, accountId })
    .execute()
}

/** The reading of the last table with the same head: a bank repeats itself. */
export async function findLastReading(db: Db, accountId: string, header: string[]): Promise<Reading | null> {
  const found = await db
    .selectFrom("bankStatements")
    .where("accountId", "=", accountId)
    .where("format", "=", "csv")
    .orderBy("receivedAt", "desc")
    .limit(20)
    .select(["rows", "mapping"])
    .execute()
  const same = found.find(({ rows }) => {
    const known = rows as StatementRows
    return "table" in known && known.table.header.join("\n") === header.join("\n")
  })
  return (same?.mapping ?? null) as Reading | null
}

export async function findStatement(db: Db, accountId: string, id: string) {
  return typed(await statement(db, accountId, id).executeTakeFirst(), id)
}

/** The same, and nobody applies it meanwhile. */
export async function lockStatement(trx: Trx, accountId: string, id: string) {
  return typed(await statement(trx, accountId, id).forUpdate().executeTakeFirst(), id)
}

function statement(db: Db, accountId: string, id: string) {
  return db.selectFrom("bankStatements").where("accountId", "=", accountId).where("id", "=", id).selectAll()
}

function typed(found: Awaited<ReturnType<ReturnType<typeof statement>["executeTakeFirst"]>>, id: string) {
  if (!found) throw new NotFound(`bank statement ${id}`)
  const { rows, mapping, report, ...known } = found
  return {
    ...known,
    rows: rows as StatementRows,
    mapping: mapping as Reading | null,
    report: report as StatementReport | null,
  }
}

export async function updateReading(trx: Trx, accountId: string, id: string, mapping: Reading) {
  await trx
    .updateTable("bankStatements")
    .set({ mapping: JSON.stringify(mapping) })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

type Applied = { report: StatementReport; rows: StatementRows; appliedAt: Date }

export async function recordApplication(trx: Trx, accountId: string, id: string, { report, rows, appliedAt }: Applied) {
  await trx
    .updateTable("bankStatements")
    .set({ report: JSON.stringify(report), rows: JSON.stringify(rows), appliedAt })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

export async function removeUnapplied(trx: Trx, before: Date): Promise<bigint> {
  const { numDeletedRows } = await trx
    .deleteFrom("bankStatements")
    .where("receivedAt", "<", before)
    .where("appliedAt", "is", null)
    .executeTakeFirst()
  return numDeletedRows
}
