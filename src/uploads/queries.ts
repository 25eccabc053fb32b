import { type RawBuilder, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { Upload } from "./upload.ts"

const columns = [
  ...["accountId", "id", "subjectId", "kind", "name", "totalBytes", "receivedBytes", "pieces", "expiresAt"],
  "finishedAt",
] as const

type Row = Omit<Upload, "totalBytes" | "receivedBytes"> & { totalBytes: bigint; receivedBytes: bigint }

function typed(row: Row): Upload {
  return { ...row, totalBytes: Number(row.totalBytes), receivedBytes: Number(row.receivedBytes) }
}

function one(db: Db, accountId: string, id: string) {
  return db.selectFrom("uploads").where("accountId", "=", accountId).where("id", "=", id).select(columns)
}

const missing = (id: string) => () => new NotFound(`upload ${id}`)

export async function findUpload(db: Db, accountId: string, id: string): Promise<Upload> {
  return typed(await one(db, accountId, id).executeTakeFirstOrThrow(missing(id)))
}

export async function lockUpload(trx: Trx, accountId: string, id: string): Promise<Upload> {
  return typed(await one(trx, accountId, id).forUpdate().executeTakeFirstOrThrow(missing(id)))
}

export async function countUnderWay(db: Db, accountId: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom("uploads")
    .where("accountId", "=", accountId)
    .where("expiresAt", ">", now)
    .select(sql<bigint>`count(*)`.as("count"))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type NewUpload = Pick<Upload, "accountId" | "subjectId" | "kind" | "name" | "totalBytes" | "expiresAt"> & {
  id: string
  userId: string
  createdAt: Date
}

export async function insertUpload(trx: Trx, { totalBytes, ...upload }: NewUpload) {
  await trx
    .insertInto("uploads")
    .values({ ...upload, totalBytes: BigInt(totalBytes) })
    .execute()
}

type Piece = { fileId: string; bytes: number; isLast: boolean; at: Date }

export async function recordPiece(trx: Trx, { accountId, id }: Upload, { fileId, bytes, isLast, at }: Piece) {
  const pieces: RawBuilder<string[]> = sql`pieces || ${fileId}::uuid`
  await trx
    .updateTable("uploads")
    .set({ receivedBytes: sql<bigint>`received_bytes + ${bytes}`, pieces, ...(isLast && { finishedAt: at }) })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

export async function deleteUpload(trx: Trx, accountId: string, id: string) {
  await trx.deleteFrom("uploads").where("accountId", "=", accountId).where("id", "=", id).execute()
}

/** Of every account: what came too late, or came and was never put anywhere. */
export function listExpired(db: Db, now: Date) {
  return db
    .selectFrom("uploads")
    .where("expiresAt", "<=", now)
    .orderBy("expiresAt")
    .limit(1000)
    .select(["accountId", "id"])
    .execute()
}
