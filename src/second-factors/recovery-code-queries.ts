import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

export async function replaceRecoveryCodes(trx: Trx, userId: string, hashes: Buffer[], at: Date) {
  await trx.deleteFrom("auth.recoveryCodes").where("userId", "=", userId).execute()
  const codes = hashes.map((codeHash) => ({ userId, codeHash, createdAt: at }))
  await trx.insertInto("auth.recoveryCodes").values(codes).execute()
}

/** False when it is none of theirs or was used: of two tries at once, one gets it. */
export async function spendRecoveryCode(trx: Trx, userId: string, codeHash: Buffer, at: Date): Promise<boolean> {
  const spent = await trx
    .updateTable("auth.recoveryCodes")
    .set({ usedAt: at })
    .where("userId", "=", userId)
    .where("codeHash", "=", codeHash)
    .where("usedAt", "is", null)
    .returning("userId")
    .executeTakeFirst()
  return spent !== undefined
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom("auth.recoveryCodes")
    .where("userId", "=", userId)
    .where("usedAt", "is", null)
    .select(sql<bigint>`count(*)`.as("count"))
    .executeTakeFirstOrThrow()
  return Number(count)
}
