import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type DeadLetter = {
  id: string
  /** The queue in which it used up its tries; null for one of which that is not known. */
  job: string | null
  /** Ids only: a job carries no person. */
  payload: Record<string, unknown>
  /** The account it worked for, when it worked for one. */
  accountId: string | null
  tries: number
  /** What its last try failed with. */
  problem: string | null
  enqueuedAt: Date
  diedAt: Date
}

const deadLetter = sql`
  id, source_name as job, data as payload, data ->> 'accountId' as account_id, coalesce(source_retry_count, 0) + 1 as tries,
  source_output ->> 'message' as problem, coalesce(source_created_on, created_on) as enqueued_at, created_on as died_at
  from pgboss.job where name = 'dead-letters' and state < 'active'`

/** The newest first; `before` is the id of the last one of the page before. */
export async function selectDeadLetters(db: Db, before: string | null, size: number): Promise<DeadLetter[]> {
  const older = before
    ? sql`and (created_on, id) < (select created_on, id from pgboss.job where name = 'dead-letters' and id = ${before})`
    : sql``
  const { rows } = await sql<DeadLetter>`
    select ${deadLetter} ${older} order by created_on desc, id desc limit ${size}`.execute(db)
  return rows
}

export async function findDeadLetter(trx: Trx, id: string): Promise<DeadLetter> {
  const { rows } = await sql<DeadLetter>`select ${deadLetter} and id = ${id} for update`.execute(trx)
  const [found] = rows
  if (!found) throw new NotFound(`dead letter ${id}`)
  return found
}

export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pgboss.job where name = 'dead-letters' and state < 'active'`.execute(db)
  return rows[0]?.count ?? 0
}
