import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Scan } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import type { About } from "./message.ts"
import type { ReportReason } from "./message-form.ts"

export type ListedReport = {
  id: string
  accountId: string
  merchant: string
  influencerAccountId: string
  influencer: string
  isByMerchant: boolean
  reason: ReportReason
  reportedAt: Date
  closedAt: Date | null
}

const listed = sql`r.id, r.merchant_account_id as account_id, m.name as merchant, r.influencer_account_id,
  i.name as influencer, r.reported_by_account_id = r.merchant_account_id as is_by_merchant, r.reason, r.reported_at, r.closed_at
  from thread_reports r join accounts m on m.id = r.merchant_account_id join accounts i on i.id = r.influencer_account_id`

type Part = { state: "waiting" | "closed"; limit: number; offset: number }

/** Reports that wait, those that have waited longest first; or those that were closed, the last first. */
export async function listReports(db: Db, { state, limit, offset }: Part): Promise<ListedReport[]> {
  const which =
    state === "waiting"
      ? sql`where r.closed_at is null order by r.reported_at, r.id`
      : sql`where r.closed_at is not null order by r.closed_at desc, r.id`
  const { rows } = await sql<ListedReport>`select ${listed} ${which} limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export type Report = ListedReport & {
  threadId: string
  about: About
  details: string | null
  outcome: string | null
  reporter: string
}

export async function findReport(db: Db, merchantAccountId: string, id: string): Promise<Report> {
  const { rows } = await sql<Report>`
    with found as (select ${listed} where r.merchant_account_id = ${merchantAccountId} and r.id = ${id})
    select found.*, r.thread_id, t.about, r.details, r.outcome, u.name as reporter
    from found join thread_reports r on r.merchant_account_id = found.account_id and r.id = found.id
    join threads t on t.merchant_account_id = r.merchant_account_id and t.id = r.thread_id
    join auth.users u on u.id = r.reported_by`.execute(db)
  if (!rows[0]) throw new NotFound(`report ${id}`)
  return rows[0]
}

type ReadFile = { id: string; name: string; scan: Scan; isErased: boolean }
export type ReadMessage = {
  id: string
  body: string
  sentAt: Date
  isMerchants: boolean
  author: string
  files: ReadFile[]
}

/** As much of the thread as row-level security lets staff read; the last thousand messages. */
export async function readThread(db: Db, merchantAccountId: string, threadId: string): Promise<ReadMessage[]> {
  const { rows } = await sql<ReadMessage>`
    with last as (select * from messages where merchant_account_id = ${merchantAccountId} and thread_id = ${threadId}
      order by id desc limit 1000)
    select m.id, m.body, m.sent_at, m.author_account_id = m.merchant_account_id as is_merchants, u.name as author,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'scan', a.scan,
          'isErased', a.erased_at is not null) order by a.position), '[]')
        from message_attachments a where a.merchant_account_id = m.merchant_account_id and a.message_id = m.id) as files
    from last m join auth.users u on u.id = m.author_id order by m.id`.execute(db)
  return rows
}

type Closing = { merchantAccountId: string; id: string; outcome: string; closedBy: string; closedAt: Date }

/** Nothing comes back when a colleague was faster. */
export async function recordClosing(trx: Trx, { merchantAccountId, id, ...closing }: Closing) {
  const closed = await trx
    .updateTable("threadReports")
    .set(closing)
    .where("merchantAccountId", "=", merchantAccountId)
    .where("id", "=", id)
    .where("closedAt", "is", null)
    .returning("id")
    .executeTakeFirst()
  return closed?.id
}
