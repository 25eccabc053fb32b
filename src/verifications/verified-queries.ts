import { sql } from "kysely"
import type { Db } from "#db/database.ts"

/** Asks the database's own function, since an account may not read another's file. */
export async function readVerified(db: Db, accountId: string, today: string): Promise<boolean> {
  const { verified } = await db
    .selectNoFrom(sql<boolean>`is_verified(${accountId}, ${today}::date)`.as("verified"))
    .executeTakeFirstOrThrow()
  return verified
}
