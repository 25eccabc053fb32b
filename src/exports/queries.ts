import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { ExportKind } from "./export.ts"

const columns = [
  ...["id", "kind", "fromDay", "toDay", "locale", "requestedBy", "requestedAt", "startedAt", "rowsExpected"],
  ...["rowsWritten", "finishedAt", "expiresAt", "removedAt"],
] as const

export type ExportRecord = Awaited<ReturnType<typeof findExport>>

export async function findExport(db: Db, accountId: string, id: string) {
  const row = await db
    .selectFrom("exports")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select(columns)
    .executeTakeFirstOrThrow(() => new NotFound(`export ${id}`))
  return typed(row)
}

export async function listExports(db: Db, accountId: string) {
  const rows = await db
    .selectFrom("exports")
    .where("accountId", "=", accountId)
    .orderBy("requestedAt", "desc")
    .orderBy("id", "desc")
    .limit(30)
    .select(columns)
    .execute()
  return rows.map(typed)
}

function typed<Row extends { kind: string; locale: string }>(row: Row) {
  return { ...row, kind: row.kind as ExportKind, locale: row.locale as Locale }
}

export async function countUnfinished(db: Db, accountId: string, since: Date): Promise<bigint> {
  const { count } = await db
    .selectFrom("exports")
    .where("accountId", "=", accountId)
    .where("finishedAt", "is", null)
    .where("requestedAt", ">", since)
    .select(sql<bigint>`count(*)`.as("count"))
    .executeTakeFirstOrThrow()
  return count
}

export type NewExport = {
  accountId: string
  kind: ExportKind
  fromDay: string
  toDay: string
  requestedBy: string
  locale: Locale
  requestedAt: Date
}

export async function insertExport(trx: Trx, asked: NewExport): Promise<string> {
  const { id } = await trx.insertInto("exports").values(asked).returning("id").executeTakeFirstOrThrow()
  return id
}

export async function recordStart(db: Db, accountId: string, id: string, start: { at: Date; rowsExpected: number }) {
  await db
    .updateTable("exports")
    .set({ startedAt: start.at, rowsExpected: start.rowsExpected, rowsWritten: 0 })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

export async function recordProgress(db: Db, accountId: string, id: string, rowsWritten: number) {
  await db.updateTable("exports").set({ rowsWritten }).where("accountId", "=", accountId).where("id", "=", id).execute()
}

/** Whether this call was the one that finished it. */
export async function recordFinish(trx: Trx, accountId: string, id: string, finish: { at: Date; expiresAt: Date }) {
  const finished = await trx
    .updateTable("exports")
    .set({ finishedAt: finish.at, expiresAt: finish.expiresAt })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("finishedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return finished !== undefined
}

/** Of every account: files whose link is over, with what was begun and never finished. */
export function listExpired(db: Db, before: Date) {
  return db
    .selectFrom("exports")
    .where((is) =>
      is.or([is("expiresAt", "<=", before), is.and([is("expiresAt", "is", null), is("requestedAt", "<=", before)])]),
    )
    .where("removedAt", "is", null)
    .limit(1000)
    .select(["accountId", "id"])
    .execute()
}

export async function recordRemoval(db: Db, { accountId, id }: { accountId: string; id: string }, at: Date) {
  await db
    .updateTable("exports")
    .set({ removedAt: at })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

export async function findRequester(db: Db, userId: string) {
  return db
    .selectFrom("auth.users")
    .where("id", "=", userId)
    .where("closedAt", "is", null)
    .select("email")
    .executeTakeFirst()
}

export async function findKind(db: Db, accountId: string): Promise<string> {
  const { kind } = await db.selectFrom("accounts").where("id", "=", accountId).select("kind").executeTakeFirstOrThrow()
  return kind
}
