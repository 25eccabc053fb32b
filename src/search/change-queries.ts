import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { ThingKind } from "./thing.ts"

export type Change = { seq: bigint; kind: ThingKind | "account" | "category"; id: string }

/** One process at a time feeds the index, so that nothing older is put over something newer. Held without a transaction. */
export async function whileFeeding<Value>(db: Db, work: () => Promise<Value>): Promise<Value> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(hashtext('search_index'))`.execute(connection)
    const unlock = () => sql`select pg_advisory_unlock(hashtext('search_index'))`.execute(connection)
    return work().finally(unlock)
  })
}

/** The oldest changes that no engine has, or that this one alone lacks. */
export async function listChanges(db: Db, lacking: "every" | "meilisearch", size: number): Promise<Change[]> {
  const isLacking = lacking === "every" ? sql`engine is null` : sql`engine = 'meilisearch'`
  const { rows } = await sql<Change>`
    select seq, kind, id from search_changes where ${isLacking} order by seq limit ${size}`.execute(db)
  return rows
}

/** In the place of what stands for many things, the things. */
export async function expandChanges(trx: Trx, changes: readonly Change[]) {
  const idsOf = (kind: Change["kind"]) => changes.filter((change) => change.kind === kind).map(({ id }) => id)
  const [accounts, categories, programs] = [idsOf("account"), idsOf("category"), idsOf("program")]
  if (accounts.length + categories.length + programs.length === 0) return
  await sql`
    insert into search_changes (kind, id)
    select 'product', p.id::text from products p
    where p.published_at is not null and p.archived_at is null and (p.account_id = any (${accounts}::uuid[])
      or p.account_id in (select account_id from programs where id = any (${programs}::uuid[]))
      or p.category_id in (select id from categories where id = any (${categories}) or parent_id = any (${categories})))
    union all
    select 'program', p.id::text from programs p where p.account_id = any (${accounts}::uuid[]) and p.opened_at is not null
    union all
    select 'profile', i.account_id::text from influencer_profiles i where i.account_id = any (${accounts}::uuid[])
    union all
    select 'profile', i.account_id::text from influencer_profiles i where i.niches && ${categories}::text[]`.execute(
    trx,
  )
  const seqs = changes.flatMap(({ kind, seq }) => (kind === "account" || kind === "category" ? [seq] : []))
  await forgetChanges(trx, seqs)
}

/** Done with; what changed meanwhile has rows of its own. */
export async function forgetChanges(db: Db, seqs: readonly bigint[]) {
  await sql`delete from search_changes where seq = any (${seqs.map(String)}::bigint[])`.execute(db)
}

export async function leaveToMeilisearch(db: Db, seqs: readonly bigint[]) {
  await sql`update search_changes set engine = 'meilisearch' where seq = any (${seqs.map(String)}::bigint[])`.execute(
    db,
  )
}

/** Rewards that were announced and have come into force since their programs were indexed; clocks may differ a little. */
export async function noteRewardsInForce(db: Db, now: Date) {
  await sql`
    insert into search_changes (kind, id)
    select distinct 'program', schedule.program_id::text
    from reward_schedules schedule
    join search_documents document on document.kind = 'program' and document.id = schedule.program_id
    where schedule.effective_at <= ${now} and schedule.effective_at > document.indexed_at - interval '2 minutes'
      and schedule.enrollment_id is null`.execute(db)
}

/** What was sold since then, whose place among others may have changed. */
export async function noteSales(db: Db, since: string) {
  await sql`
    insert into search_changes (kind, id)
    select distinct 'product', product.id::text
    from product_days sold
    join products product on product.account_id = sold.account_id and product.sku = sold.sku
    where sold.day >= ${since}::date and sold.merchant_account_id = sold.account_id and product.published_at is not null
      and product.archived_at is null`.execute(db)
}
