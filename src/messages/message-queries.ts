import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { PaperType, Scan } from "#src/documents/paper.ts"
import type { Pair } from "./block-queries.ts"

export type ShownFile = {
  id: string
  name: string
  mediaType: PaperType
  scan: Scan
  isErased: boolean
  width: number | null
  height: number | null
}

/** A message as one of the two parties reads it; of the other side it says no person's name. */
export type ShownMessage = {
  id: string
  body: string
  sentAt: Date
  isOwn: boolean
  /** The colleague who wrote it, to their own side. */
  authorName: string | null
  authorId: string
  files: ShownFile[]
}

type Page = { threadId: string; before?: string | null; after?: string | null; size: number }

/** The messages of a thread in the order in which they were sent: the last ones, those before one, or those after one. */
export async function listMessages(db: Db, accountId: string, { threadId, before, after, size }: Page) {
  const backwards = after ? sql`` : sql`desc`
  const { rows } = await sql<ShownMessage>`
    with page as (
      select m.* from messages m
      where m.thread_id = ${threadId} and ${accountId} in (m.merchant_account_id, m.influencer_account_id)
        and m.merchant_account_id = (select t.merchant_account_id from threads t where t.id = ${threadId}
          and ${accountId} in (t.merchant_account_id, t.influencer_account_id))
        and (${before ?? null}::uuid is null or m.id < ${before ?? null}) and (${after ?? null}::uuid is null or m.id > ${after ?? null})
      order by m.id ${backwards} limit ${size})
    select p.id, p.body, p.sent_at, p.author_id, p.author_account_id = ${accountId} as is_own,
      case when p.author_account_id = ${accountId} then u.name end as author_name,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'mediaType', a.media_type, 'scan', a.scan,
          'isErased', a.erased_at is not null, 'width', a.width, 'height', a.height) order by a.position), '[]')
        from message_attachments a where a.merchant_account_id = p.merchant_account_id and a.message_id = p.id) as files
    from page p join auth.users u on u.id = p.author_id
    order by p.id`.execute(db)
  return rows
}

/** The message that this key has sent already. */
export function findByKey(db: Db, { merchantAccountId }: Pair, threadId: string, key: string) {
  return db
    .selectFrom("messages")
    .where("merchantAccountId", "=", merchantAccountId)
    .where("threadId", "=", threadId)
    .where("key", "=", key)
    .select(["id", "authorAccountId"])
    .executeTakeFirst()
}

export async function countSent(db: Db, userId: string, since: Date): Promise<number> {
  const { rows } = await sql<{ sent: number }>`
    select count(*)::int as sent from messages where author_id = ${userId} and sent_at > ${since}`.execute(db)
  return rows[0]?.sent ?? 0
}

type NewMessage = Pair & {
  threadId: string
  authorAccountId: string
  authorId: string
  key: string
  body: string
  sentAt: Date
}

/** Its id is taken here, under the lock of the conversation, so that ids are in the order in which messages are kept. */
export async function insertMessage(trx: Trx, message: NewMessage): Promise<string> {
  const { id } = await trx.insertInto("messages").values(message).returning("id").executeTakeFirstOrThrow()
  return id
}
