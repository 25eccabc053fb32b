import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

type NewKey = {
  accountId: string
  name: string
  hint: string
  keyHash: Buffer
  scopes: string[]
  createdBy: string
  createdAt: Date
}

export function insertKey(trx: Trx, key: NewKey) {
  return trx.insertInto("apiKeys").values(key).returning("id").executeTakeFirstOrThrow()
}

export type ApiKey = Awaited<ReturnType<typeof listKeys>>[number]

export function listKeys(db: Db, accountId: string) {
  return db
    .selectFrom("apiKeys")
    .where("accountId", "=", accountId)
    .where("revokedAt", "is", null)
    .orderBy("createdAt")
    .select(["id", "name", "hint", "scopes", "createdAt", "lastUsedAt"])
    .execute()
}

/** Written every few minutes only, so that a busy shop's requests do not queue for one row. */
export async function recordKeyUse(trx: Trx, accountId: string, id: string) {
  await trx
    .updateTable("apiKeys")
    .set({ lastUsedAt: sql`now()` })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where(sql<boolean>`coalesce(last_used_at < now() - interval '5 minutes', true)`)
    .execute()
}

/** False when there is no such key in use. */
export async function recordKeyRevocation(trx: Trx, accountId: string, id: string, at: Date): Promise<boolean> {
  const revoked = await trx
    .updateTable("apiKeys")
    .set({ revokedAt: at })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return revoked !== undefined
}

export async function revokeKeys(trx: Trx, accountId: string, at: Date) {
  await trx
    .updateTable("apiKeys")
    .set({ revokedAt: at })
    .where("accountId", "=", accountId)
    .where("revokedAt", "is", null)
    .execute()
}
