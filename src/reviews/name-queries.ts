import type { Db } from "#db/database.ts"

export async function findAccountName(db: Db, id: string): Promise<string> {
  const { name } = await db.selectFrom("accounts").where("id", "=", id).select("name").executeTakeFirstOrThrow()
  return name
}
