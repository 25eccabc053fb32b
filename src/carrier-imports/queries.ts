import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Columns } from "./columns.ts"
import type { Meanings } from "./read-file.ts"

export type NewImport = {
  id: string
  fileName: string
  encoding: string
  textSealed: Buffer
  columns: Columns
  meanings: Meanings
  lineCount: number
}

export async function insertImport(trx: Trx, accountId: string, createdBy: string, file: NewImport) {
  const { columns, meanings, ...known } = file
  await trx
    .insertInto("carrierImports")
    .values({ ...known, accountId, createdBy, columns: JSON.stringify(columns), meanings: JSON.stringify(meanings) })
    .execute()
}

/** What people decided for the words of the last file; a carrier repeats itself. */
export async function findLastMeanings(db: Db, accountId: string): Promise<Meanings> {
  const last = await db
    .selectFrom("carrierImports")
    .where("accountId", "=", accountId)
    .where("requestedAt", "is not", null)
    .orderBy("createdAt", "desc")
    .select("meanings")
    .executeTakeFirst()
  return (last?.meanings ?? {}) as Meanings
}

/** A file that nobody applied names shoppers for nothing. */
export async function forgetTextsBefore(trx: Trx, accountId: string, before: Date) {
  await trx
    .updateTable("carrierImports")
    .set({ textSealed: null })
    .where("accountId", "=", accountId)
    .where("createdAt", "<", before)
    .where("requestedAt", "is", null)
    .where("textSealed", "is not", null)
    .execute()
}

/** The same in every account, for what an account that sends no more files has left behind. */
export async function forgetUnappliedTexts(trx: Trx, before: Date): Promise<bigint> {
  const { numUpdatedRows } = await trx
    .updateTable("carrierImports")
    .set({ textSealed: null })
    .where("createdAt", "<", before)
    .where("requestedAt", "is", null)
    .where("textSealed", "is not", null)
    .executeTakeFirst()
  return numUpdatedRows
}

const summary = ["id", "fileName", "encoding", "lineCount", "createdAt", "requestedAt", "appliedAt"] as const

export type ImportSummary = Awaited<ReturnType<typeof listImports>>[number]

export function listImports(db: Db, accountId: string) {
  return db
    .selectFrom("carrierImports")
    .where("accountId", "=", accountId)
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(20)
    .select(summary)
    .execute()
}

export type CarrierImport = Awaited<ReturnType<typeof findImport>>

export async function findImport(db: Db, accountId: string, id: string) {
  const row = await db
    .selectFrom("carrierImports")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select([...summary, "textSealed", "columns", "meanings", "requestedBy"])
    .executeTakeFirstOrThrow(() => new NotFound(`carrier import ${id}`))
  return { ...row, columns: row.columns as Columns, meanings: row.meanings as Meanings }
}

export async function updateReading(
  trx: Trx,
  accountId: string,
  id: string,
  reading: { columns: Columns; meanings: Meanings },
) {
  await trx
    .updateTable("carrierImports")
    .set({ columns: JSON.stringify(reading.columns), meanings: JSON.stringify(reading.meanings) })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("requestedAt", "is", null)
    .execute()
}

/** True for the one who asks first: a file is applied once. */
export async function requestApplication(trx: Trx, accountId: string, id: string, request: { by: string; at: Date }) {
  const { numUpdatedRows } = await trx
    .updateTable("carrierImports")
    .set({ requestedBy: request.by, requestedAt: request.at })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("requestedAt", "is", null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function recordApplied(trx: Trx, accountId: string, id: string, appliedAt: Date) {
  await trx
    .updateTable("carrierImports")
    .set({ appliedAt, textSealed: null })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
