import { type RawBuilder, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Reputation } from "./reputation.ts"

/** The days counted, each with the instant at which it begins: Postgres' own idea of the zone may be out of date. */
export type CountedDays = { days: string[]; starts: Date[] }

/** From release to execution in days of the calendar, the same day being none. */
const paid = ({ days, starts }: CountedDays) => sql`
  select p.merchant_account_id as account_id, round((percentile_cont(0.5) within group (
    order by greatest(0, ceil(extract(epoch from (d.starts_at - c.released_at)) / 86400))))::numeric)::int as median_days
  from payouts p
  join unnest(${days}::date[], ${starts}::timestamptz[]) as d (day, starts_at) on d.day = p.executed_on
  join payout_lines l on l.merchant_account_id = p.merchant_account_id and l.payout_id = p.id and l.amount_cents > 0
  join commissions c on c.merchant_account_id = l.merchant_account_id and c.id = l.commission_id
  where p.state = 'executed' and c.released_at is not null
  group by p.merchant_account_id`

const has = (...types: string[]) => sql<boolean>`exists (
  select from order_events e where e.account_id = v.merchant_account_id and e.order_id = v.order_id
    and e.type = any (${types}))`

/** As the figures count orders: one delivered once is confirmed, and a parcel that came back unopened was never delivered. */
const credited = ({ starts }: CountedDays) => sql`
  select v.merchant_account_id as account_id,
    ${has("confirmed", "shipped", "delivered", "settled", "returned")} as is_confirmed,
    v.order_state in ('delivered', 'settled') or (v.order_state = 'returned' and ${has("delivered")}) as is_delivered,
    c.amount_cents > 0 and c.reversed_cents = c.amount_cents as is_reversed
  from conversions v
  join commissions c on c.merchant_account_id = v.merchant_account_id and c.conversion_id = v.id
  where v.placed_at >= ${starts[0]}`

const share = (condition: RawBuilder<unknown>) =>
  sql`(round(1000.0 * count(*) filter (where ${condition}) / count(*)) * 10)::int`

/** Of every merchant, so for the worker. */
export async function upsertReputations(trx: Trx, today: string, counted: CountedDays) {
  await sql`
    with paid as (${paid(counted)}), shares as (
      select account_id, count(*)::int as orders, ${share(sql`is_confirmed`)} as confirmed_bp,
        ${share(sql`is_delivered`)} as delivered_bp, ${share(sql`is_reversed`)} as reversed_bp
      from (${credited(counted)}) as credited group by account_id)
    insert into merchant_reputation (account_id, counted_on, median_days_to_pay, orders, confirmed_bp, delivered_bp, reversed_bp)
    select account_id, ${today}::date, median_days, coalesce(orders, 0), confirmed_bp, delivered_bp, reversed_bp
    from shares full join paid using (account_id)
    on conflict (account_id) do update set counted_on = excluded.counted_on, orders = excluded.orders,
      median_days_to_pay = excluded.median_days_to_pay, confirmed_bp = excluded.confirmed_bp,
      delivered_bp = excluded.delivered_bp, reversed_bp = excluded.reversed_bp`.execute(trx)
}

/** What is not counted today is of merchants who had neither orders nor payouts since. */
export async function removeStale(trx: Trx, today: string) {
  await trx.deleteFrom("merchantReputation").where("countedOn", "<", today).execute()
}

/** Published, so that every influencer reads it. */
export async function listReputations(db: Db, accountIds: readonly string[]): Promise<Map<string, Reputation>> {
  const rows = await db
    .selectFrom("merchantReputation")
    .where(sql<boolean>`account_id = any (${accountIds}::uuid[])`)
    .select(["accountId", "countedOn", "medianDaysToPay", "orders", "confirmedBp", "deliveredBp", "reversedBp"])
    .execute()
  return new Map(rows.map(({ accountId, ...reputation }) => [accountId, reputation]))
}
