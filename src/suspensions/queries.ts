import { sql } from "kysely"
import type { Db } from "#db/database.ts"

/** Asks the database's own function, since an account may not read another's suspensions. */
export async function readSuspended(db: Db, accountId: string): Promise<boolean> {
  const { suspended } = await db
    .selectNoFrom(sql<boolean>`is_suspended(${accountId})`.as("suspended"))
    .executeTakeFirstOrThrow()
  return suspended
}
