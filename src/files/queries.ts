import type { Db, Trx } from "#db/database.ts"
import type { FileId, WrappedKey } from "./seal-file.ts"

type NewFile = FileId & WrappedKey & { mediaType: string; bytes: bigint; sha256: Buffer; createdAt: Date }

export async function insertFile(trx: Trx, file: NewFile) {
  await trx.insertInto("storedFiles").values(file).execute()
}

export function findFile(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("storedFiles")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .select(["accountId", "id", "keyVersion", "wrappedKey", "mediaType", "bytes"])
    .executeTakeFirst()
}

/** Without its key the body is noise, wherever a copy of it may still lie; whether this call was the one. */
export async function forgetKey(trx: Trx, accountId: string, id: string, at: Date): Promise<boolean> {
  const forgotten = await trx
    .updateTable("storedFiles")
    .set({ deletedAt: at, wrappedKey: Buffer.alloc(0) })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return forgotten !== undefined
}

/** Of every account: files whose key is wrapped by another version, some at a time. */
export function lockFilesToRewrap(trx: Trx, currentVersion: number, limit: number) {
  return trx
    .selectFrom("storedFiles")
    .where("keyVersion", "<>", currentVersion)
    .where("deletedAt", "is", null)
    .orderBy("accountId")
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .select(["accountId", "id", "keyVersion", "wrappedKey"])
    .execute()
}

export async function recordWrappedKey(trx: Trx, { accountId, id }: FileId, wrapped: WrappedKey) {
  await trx
    .updateTable("storedFiles")
    .set(wrapped)
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("deletedAt", "is", null)
    .execute()
}
