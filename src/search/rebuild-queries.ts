import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { EngineName } from "./search-engine.ts"

export type Rebuilding = { id: string; engine: EngineName; endedAt: Date | null }

/** The id of a new rebuild; null while another of that engine is under way. */
export async function insertRebuild(trx: Trx, engine: EngineName, silentSince: Date): Promise<string | null> {
  await sql`
    update search_rebuilds set ended_at = now(), failure = 'interrupted'
    where engine = ${engine} and ended_at is null and told_at < ${silentSince}`.execute(trx)
  const { rows } = await sql<{ id: string }>`
    insert into search_rebuilds (engine) values (${engine})
    on conflict (engine) where ended_at is null do nothing returning id`.execute(trx)
  return rows[0]?.id ?? null
}

export function findRebuild(db: Db, id: string): Promise<Rebuilding> {
  return db
    .selectFrom("searchRebuilds")
    .where("id", "=", id)
    .select(["id", "engine", "endedAt"])
    .$narrowType<{ engine: EngineName }>()
    .executeTakeFirstOrThrow(() => new NotFound(`rebuild ${id}`))
}

/** Runs the work unless another process is at it; held without a transaction, and let go by whoever dies. */
export async function whileAlone(db: Db, work: () => Promise<void>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ alone: boolean }>`
      select pg_try_advisory_lock(hashtext('search_rebuild')) as alone`.execute(connection)
    if (!rows[0]?.alone) return false
    const unlock = () => sql`select pg_advisory_unlock(hashtext('search_rebuild'))`.execute(connection)
    await work().finally(unlock)
    return true
  })
}

/** About how many things there are to be found. */
export async function countThings(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from products where published_at is not null and archived_at is null)
      + (select count(*) from programs where opened_at is not null and closed_at is null)
      + (select count(*) from influencer_profiles where published_at is not null))::int as count`.execute(db)
  return rows[0]?.count ?? 0
}

export async function writeProgress(
  db: Db,
  id: string,
  { documents, expected }: { documents: number; expected: number },
) {
  await sql`
    update search_rebuilds set documents = ${documents}, expected = ${expected}, told_at = now()
    where id = ${id}`.execute(db)
}

export async function endRebuild(db: Db, id: string) {
  await sql`update search_rebuilds set ended_at = now(), told_at = now() where id = ${id}`.execute(db)
}

/** It ends without an index; the one that stands goes on answering. */
export async function failRebuild(db: Db, id: string, failure: string) {
  await sql`
    update search_rebuilds set ended_at = now(), told_at = now(), failure = ${failure}
    where id = ${id} and ended_at is null`.execute(db)
}

/** Has one that failed begin again, unless another of its engine came after it. */
export async function reopenFailed(db: Db, id: string) {
  await sql`
    update search_rebuilds failed set ended_at = null, failure = null, told_at = now()
    where id = ${id} and failure is not null and not exists (
      select from search_rebuilds later where later.engine = failed.engine and later.id > failed.id)`.execute(db)
}
