import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

export type OldFile = { accountId: string; fileId: string }

const reported = sql`exists (select from thread_reports r where r.merchant_account_id = m.merchant_account_id
  and r.thread_id = m.thread_id and r.closed_at is null)`

/** Removes messages said before then, some at a time, but those of a conversation that staff have yet to read; their files. */
export function deleteOld(trx: Trx, before: Date, limit: number) {
  return remove(trx, sql`m.sent_at < ${before}`, limit)
}

/** The same of all that one account has written. */
export function deleteBy(trx: Trx, accountId: string, limit: number) {
  return remove(trx, sql`m.author_account_id = ${accountId}`, limit)
}

async function remove(trx: Trx, which: ReturnType<typeof sql>, limit: number) {
  const gone = await sql<{ id: string }>`
    select m.id from messages m where ${which} and not ${reported} limit ${limit}`.execute(trx)
  const ids = gone.rows.map(({ id }) => id)
  const { rows } = await sql<OldFile>`
    with removed as (delete from message_attachments where message_id = any (${ids}::uuid[])
      returning owner_account_id, file_id, thumbnail_id)
    select owner_account_id as account_id, file as file_id from removed, unnest(array[file_id, thumbnail_id]) file
    where file is not null`.execute(trx)
  await sql`delete from messages where id = any (${ids}::uuid[])`.execute(trx)
  return { removed: ids.length, files: rows }
}

/** Conversations in which nothing is left, with what was kept of reading and reporting them. */
export async function deleteEmptyThreads(trx: Trx) {
  const empty = sql`select t.id from threads t where not exists (select from messages m
    where m.merchant_account_id = t.merchant_account_id and m.thread_id = t.id)
    and not exists (select from thread_reports r where r.merchant_account_id = t.merchant_account_id
      and r.thread_id = t.id and r.closed_at is null)`
  await sql`delete from thread_readings where thread_id in (${empty})`.execute(trx)
  await sql`delete from thread_reports where thread_id in (${empty})`.execute(trx)
  await sql`delete from threads where id in (${empty})`.execute(trx)
}
