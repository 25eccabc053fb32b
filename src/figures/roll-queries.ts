import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { changeMetrics, clickMetrics, linkMetrics, productMetrics } from "./metrics.ts"

/** The transactions from `from` up to, not including, `until`: all of them have ended, so none of their rows is still to come. */
export type Span = { from: bigint; until: bigint }

export type Watermark = { watermark: bigint; awaitedXact: bigint; awaitedAt: Date }

/** Nothing when another process is rolling. */
export function lockWatermark(trx: Trx): Promise<Watermark | undefined> {
  return trx
    .selectFrom("figureWatermark")
    .select(["watermark", "awaitedXact", "awaitedAt"])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export type Running = { oldest: bigint; next: bigint; at: Date }

/** The oldest transaction that still runs, and the first that has not begun. */
export async function findRunning(trx: Trx): Promise<Running> {
  const { rows } = await sql<Running>`
    select pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next, statement_timestamp() as at
    from pg_current_snapshot() as s`.execute(trx)
  const [running] = rows
  if (!running) throw new Error("no snapshot")
  return running
}

/** After a halt a span may hold millions of clicks, whose groups should not go through files. */
export async function giveRoom(trx: Trx) {
  await sql`set local work_mem = '64MB'`.execute(trx)
}

export async function moveWatermark(trx: Trx, moved: Watermark & { freshAt: Date | null }) {
  const { freshAt, ...watermark } = moved
  await trx
    .updateTable("figureWatermark")
    .set({ ...watermark, ...(freshAt && { freshAt }) })
    .execute()
}

const names = (metrics: string[]) => sql.raw(metrics.join(", "))
const sums = (metrics: string[]) => sql.raw(metrics.map((name) => `sum(${name})::bigint`).join(", "))
const additions = (table: string, metrics: string[]) =>
  sql.raw(metrics.map((name) => `${name} = ${table}.${name} + excluded.${name}`).join(", "))

// Both parties of a row read its figures: it counts once for each.
const parties = sql`cross join lateral (values (merchant_account_id), (influencer_account_id)) as party (account_id)`

/** Rows are taken in key order, so that two transactions can never wait for each other in a circle. */
export async function rollClicks(trx: Trx, { from, until }: Span) {
  await sql`
    with fresh as materialized (
      select merchant_account_id, influencer_account_id, link_id, day, date_trunc('hour', at, 'UTC') as hour,
        count(*) as clicks, count(*) filter (where is_unique) as unique_clicks
      from clicks where xact >= ${from} and xact < ${until} and class = 'person'
      group by 1, 2, 3, 4, 5
    ), hours as (
      insert into account_hours (account_id, hour, ${names(clickMetrics)})
      select account_id, hour, ${sums(clickMetrics)} from fresh ${parties} group by 1, 2 order by 1, 2
      on conflict (account_id, hour) do update set ${additions("account_hours", clickMetrics)}
    ), days as (
      insert into account_days (account_id, day, ${names(clickMetrics)})
      select account_id, day, ${sums(clickMetrics)} from fresh ${parties} group by 1, 2 order by 1, 2
      on conflict (account_id, day) do update set ${additions("account_days", clickMetrics)}
    )
    insert into link_days (merchant_account_id, influencer_account_id, link_id, day, ${names(clickMetrics)})
    select merchant_account_id, influencer_account_id, link_id, day, ${sums(clickMetrics)}
    from fresh group by 1, 2, 3, 4 order by 1, 4, 3
    on conflict (merchant_account_id, day, link_id) do update set ${additions("link_days", clickMetrics)}`.execute(trx)
}

const linkChanges = linkMetrics.filter((name) => !clickMetrics.includes(name))

export async function rollChanges(trx: Trx, { from, until }: Span) {
  await sql`
    with fresh as materialized (
      select * from figure_changes where xact >= ${from} and xact < ${until}
    ), hours as (
      insert into account_hours (account_id, hour, ${names(changeMetrics)})
      select account_id, date_trunc('hour', at, 'UTC'), ${sums(changeMetrics)}
      from fresh ${parties} where account_id is not null group by 1, 2 order by 1, 2
      on conflict (account_id, hour) do update set ${additions("account_hours", changeMetrics)}
    ), days as (
      insert into account_days (account_id, day, ${names(changeMetrics)})
      select account_id, day, ${sums(changeMetrics)}
      from fresh ${parties} where account_id is not null group by 1, 2 order by 1, 2
      on conflict (account_id, day) do update set ${additions("account_days", changeMetrics)}
    ), products as (
      insert into product_days (account_id, day, merchant_account_id, sku, ${names(productMetrics)})
      select account_id, day, merchant_account_id, sku, sum(line.orders), sum(line.units), sum(line.sales_cents)::bigint
      from fresh ${parties},
        jsonb_to_recordset(products) as line (sku text, orders bigint, units bigint, sales_cents bigint)
      where account_id is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
      on conflict (account_id, day, merchant_account_id, sku) do update set ${additions("product_days", productMetrics)}
    )
    insert into link_days (merchant_account_id, influencer_account_id, link_id, day, ${names(linkChanges)})
    select merchant_account_id, influencer_account_id, link_id, day, ${sums(linkChanges)}
    from fresh where link_id is not null group by 1, 2, 3, 4 order by 1, 4, 3
    on conflict (merchant_account_id, day, link_id) do update set ${additions("link_days", linkChanges)}`.execute(trx)
}

/** Changes long rolled up, kept for some days to tell how a figure came to be. */
export async function removeOldChanges(trx: Trx, before: Date) {
  await sql`
    delete from figure_changes
    where recorded_at < ${before} and xact < (select watermark from figure_watermark)`.execute(trx)
}
