import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

/** A job that used up its tries: the queue in which it did, and the account it worked for, when these are known. */
type DeadLetter = { job: string | null; accountId: string | null }

export async function lockDeadLetter(trx: Trx, id: string): Promise<DeadLetter> {
  const { rows } = await sql<DeadLetter>`
    select source_name as job, data ->> 'accountId' as account_id from pgboss.job
    where name = 'dead-letters' and state < 'active' and id = ${id} for update`.execute(trx)
  const [found] = rows
  if (!found) throw new NotFound(`dead letter ${id}`)
  return found
}
