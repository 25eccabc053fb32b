import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Role } from "#src/accounts/abilities.ts"
import type { Locale } from "#src/i18n/i18n.ts"

export type Waiting = { accountId: string; threadId: string; messageId: string }

/** Members who have not read this message, nor been told by mail of any since they last read. */
export async function lockSilent(trx: Trx, { accountId, threadId, messageId }: Waiting, roles: readonly Role[]) {
  const { rows } = await sql<{ userId: string; unread: number }>`
    insert into thread_readings (account_id, user_id, thread_id, mailed_until)
    select m.account_id, m.user_id, ${threadId}, ${messageId}
    from memberships m join auth.users u on u.id = m.user_id
    where m.account_id = ${accountId} and m.ended_at is null and m.role = any (${[...roles]}::text[]) and u.closed_at is null
    on conflict (account_id, user_id, thread_id) do update set mailed_until = excluded.mailed_until
      where (thread_readings.read_until is null or thread_readings.read_until < excluded.mailed_until)
        and (thread_readings.mailed_until is null or thread_readings.read_until >= thread_readings.mailed_until)
    returning user_id, (select count(*)::int from messages w
      where w.thread_id = ${threadId} and ${accountId} in (w.merchant_account_id, w.influencer_account_id)
        and w.author_account_id <> ${accountId}
        and (thread_readings.read_until is null or w.id > thread_readings.read_until)) as unread`.execute(trx)
  return rows
}

/** The message with its writer's name, and whom it is to be told. */
export async function findUnreadMessage(db: Db, { accountId, threadId, messageId }: Waiting, userId: string) {
  const { rows } = await sql<{ otherName: string; body: string; email: string; locale: Locale }>`
    select a.name as other_name, w.body, u.email, u.locale
    from messages w join accounts a on a.id = w.author_account_id, auth.users u
    where w.id = ${messageId} and w.thread_id = ${threadId} and ${accountId} in (w.merchant_account_id, w.influencer_account_id)
      and u.id = ${userId} and u.closed_at is null and u.email_confirmed_at is not null
      and not exists (select from thread_readings r where r.account_id = ${accountId} and r.user_id = u.id
        and r.thread_id = w.thread_id and r.read_until >= w.id)`.execute(db)
  return rows[0] ?? null
}

export async function findOther(db: Db, { accountId, threadId }: Waiting): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select a.name from threads t
    join accounts a on a.id = case when t.merchant_account_id = ${accountId} then t.influencer_account_id else t.merchant_account_id end
    where t.id = ${threadId} and ${accountId} in (t.merchant_account_id, t.influencer_account_id)`.execute(db)
  return rows[0]?.name ?? null
}
