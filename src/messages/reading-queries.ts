import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Reader } from "./queries.ts"

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

/** Nobody reads backwards: a page that was opened earlier changes nothing. */
export async function recordReading(trx: Trx, { accountId, userId }: Reader, threadId: string, until: string) {
  await sql`
    insert into thread_readings (account_id, user_id, thread_id, read_until)
    values (${accountId}, ${userId}, ${threadId}, ${until})
    on conflict (account_id, user_id, thread_id) do update set read_until = excluded.read_until
    where thread_readings.read_until is null or thread_readings.read_until < excluded.read_until`.execute(trx)
}

/** Where the other side has read to. */
export async function readSeenUntil(db: Db, threadId: string): Promise<string | null> {
  const { seen } = await db
    .selectNoFrom(sql<string | null>`resolve_thread_seen(${threadId})`.as("seen"))
    .executeTakeFirstOrThrow()
  return seen
}
