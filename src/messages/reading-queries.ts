import { sql } from "kysely"
import type { Db } from "#db/database.ts"

export async function holdsMessage(db: Db, accountId: string, threadId: string, id: string): Promise<boolean> {
  const { held } = await db
    .selectNoFrom(
      sql<boolean>`exists (select from messages where thread_id = ${threadId} and id = ${id}
        and ${accountId} in (merchant_account_id, influencer_account_id))`.as("held"),
    )
    .executeTakeFirstOrThrow()
  return held
}

export async function lastMessageOf(db: Db, accountId: string, threadId: string): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select greatest(last_by_merchant, last_by_influencer) as last from threads
    where id = ${threadId} and ${accountId} in (merchant_account_id, influencer_account_id)`.execute(db)
  return rows[0]?.last ?? null
}
