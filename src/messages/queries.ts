import { type RawBuilder, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { About } from "./message.ts"
import type { Subject } from "./subject-queries.ts"

/** Who reads: what is unread is a person's, in one of their accounts. */
export type Reader = { accountId: string; userId: string }

/** A conversation as its reader sees it: who is opposite, what it is about, and the last words. */
export type Thread = Subject & {
  id: string
  otherId: string
  orderId: string | null
  commissionId: string | null
  isUnread: boolean
  readUntil: string | null
  lastMessageAt: Date | null
  lastBody: string | null
  lastFiles: number
  isLastOwn: boolean
}

const unread = sql`(by_other is not null and (read_until is null or by_other > read_until))`

/** Every thread of the account with what its reader has read of it. */
function read({ accountId, userId }: Reader) {
  return sql`select t.*, r.read_until,
      case when t.merchant_account_id = ${accountId} then t.influencer_account_id else t.merchant_account_id end as other_id,
      case when t.merchant_account_id = ${accountId} then t.last_by_influencer else t.last_by_merchant end as by_other
    from threads t
    left join thread_readings r on r.account_id = ${accountId} and r.user_id = ${userId} and r.thread_id = t.id
    where ${accountId} in (t.merchant_account_id, t.influencer_account_id)`
}

async function selectThreads(db: Db, reader: Reader, page: RawBuilder<unknown>): Promise<Thread[]> {
  const { rows } = await sql<Thread>`
    with mine as (${read(reader)}),
    page as (select *, ${unread} as is_unread from mine ${page})
    select p.id, p.merchant_account_id, p.influencer_account_id, p.enrollment_id, p.about, p.about_id, p.other_id,
      o.name as other_name, o.closed_at is not null as other_closed, g.name_fr as program_fr, g.name_ar as program_ar,
      d.name_fr as product_fr, d.name_ar as product_ar, v.placed_at, k.external_id, v.order_id, c.id as commission_id,
      p.is_unread, p.read_until, p.last_message_at, w.body as last_body, coalesce(w.files, 0)::int as last_files,
      coalesce(w.author_account_id = ${reader.accountId}, false) as is_last_own
    from page p
    join accounts o on o.id = p.other_id
    join enrollments e on e.merchant_account_id = p.merchant_account_id and e.id = p.enrollment_id
    join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
    left join conversions v on p.about = 'order' and v.merchant_account_id = p.merchant_account_id and v.id = p.about_id
    left join commissions c on c.merchant_account_id = v.merchant_account_id and c.conversion_id = v.id
    left join order_keys k on k.account_id = v.merchant_account_id and k.order_id = v.order_id
    left join sample_requests s on p.about = 'sample' and s.merchant_account_id = p.merchant_account_id and s.id = p.about_id
    left join products d on d.account_id = s.merchant_account_id and d.id = s.product_id
    left join lateral (select m.body, m.author_account_id,
        (select count(*) from message_attachments a where a.merchant_account_id = m.merchant_account_id and a.message_id = m.id) as files
      from messages m where m.merchant_account_id = p.merchant_account_id and m.thread_id = p.id
      order by m.id desc limit 1) w on true
    order by p.is_unread desc, p.last_message_at desc nulls last, p.id desc`.execute(db)
  return rows
}

/** What is unread first, then the latest; `after` is the last thread of the page before. */
export function listThreads(db: Db, reader: Reader, { after, size }: { after: string | null; size: number }) {
  const key = sql`${unread}, coalesce(last_message_at, '-infinity'), id`
  const next = after ? sql`where (${key}) < (select ${key} from mine where id = ${after})` : sql``
  return selectThreads(db, reader, sql`${next} order by (${key}) desc limit ${size + 1}`)
}

export async function findThread(db: Db, reader: Reader, id: string): Promise<Thread> {
  const [thread] = await selectThreads(db, reader, sql`where id = ${id}`)
  if (!thread) throw new NotFound(`thread ${id}`)
  return thread
}

/** The conversation about this, if there is one. */
export function findThreadAbout(db: Db, accountId: string, { about, id }: { about: About; id: string }) {
  return db
    .selectFrom("threads")
    .where((where) =>
      where.or([where("merchantAccountId", "=", accountId), where("influencerAccountId", "=", accountId)]),
    )
    .where("about", "=", about)
    .where("aboutId", "=", id)
    .select("id")
    .executeTakeFirst()
}

export type NewThread = {
  merchantAccountId: string
  influencerAccountId: string
  enrollmentId: string
  about: About
  aboutId: string
  startedByAccountId: string
}

/** The conversation about this, begun now or by whoever was faster. */
export async function openThread(trx: Trx, thread: NewThread, now: Date): Promise<string> {
  const begun = await trx
    .insertInto("threads")
    .values({ ...thread, createdAt: now })
    .onConflict((conflict) =>
      conflict.columns(["merchantAccountId", "influencerAccountId", "about", "aboutId"]).doNothing(),
    )
    .returning("id")
    .executeTakeFirst()
  if (begun) return begun.id
  const known = await findThreadAbout(trx, thread.merchantAccountId, { about: thread.about, id: thread.aboutId })
  if (!known) throw new Error(`the thread about ${thread.aboutId} is neither new nor known`)
  return known.id
}

export async function countStarted(db: Db, accountId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ started: number }>`
    select count(*)::int as started from threads
    where ${accountId} in (merchant_account_id, influencer_account_id) and started_by_account_id = ${accountId}
      and created_at > ${since}`.execute(db)
  return rows[0]?.started ?? 0
}
