import { type RawBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { AttributionReason } from "#src/conversions/attribution.ts"
import { NotFound } from "#src/errors.ts"
import { type DeskFilter, orderStates, periodOf, searchOf } from "./desk-filter.ts"
import { readLines } from "./order-line.ts"
import type { OrderEventType, OrderState, Payment } from "./order-state.ts"

export const pageSize = 30
/** Counting stops here: nobody at a desk tells a thousand orders from more. */
export const countLimit = 1000

/** How many orders stand in each state, at most `countLimit` of each. */
export async function countByState(db: Db, accountId: string): Promise<Map<OrderState, number>> {
  const { rows } = await sql<{ state: OrderState; count: number }>`
    select s.state, (select count(*)::int from (
      select from orders where account_id = ${accountId} and orders.state = s.state limit ${countLimit}) counted) as count
    from unnest(${orderStates}::text[]) as s (state)`.execute(db)
  return new Map(rows.map(({ state, count }) => [state, count]))
}

type DeskRow = {
  id: string
  externalId: string
  source: "api" | "hosted"
  placedAt: Date
  payment: Payment
  lines: unknown
  discountCents: bigint
  shippingCents: bigint
  totalCents: bigint
  state: OrderState
  stateAt: Date
  units: number
  unitsKept: number
  callCount: number
  city: string | null
  credited: boolean
  attributionReason: AttributionReason
  promoCode: string | null
  nameSealed: Buffer | null
  phoneSealed: Buffer | null
  emailSealed: Buffer | null
  addressSealed: Buffer | null
  influencerName: string | null
  happened: OrderEventType[]
  lastEventAt: Date | null
}

export type DeskOrder = Omit<DeskRow, "lines"> & { lines: ReturnType<typeof readLines> }

/** A page of the queue and one row more, which tells that there is another page; the newest orders first. */
export async function listDeskOrders(db: Db, accountId: string, filter: DeskFilter): Promise<DeskOrder[]> {
  const found = await findByText(db, filter)
  return selectDeskOrders(
    db,
    accountId,
    sql`${conditions(accountId, filter, found)}
    order by placed_at desc, id desc limit ${pageSize + 1}`,
  )
}

export async function findDeskOrder(db: Db, accountId: string, orderId: string): Promise<DeskOrder> {
  const key = sql`account_id = ${accountId} and id = ${orderId} and placed_at =
    (select placed_at from order_keys where account_id = ${accountId} and order_id = ${orderId})`
  const [order] = await selectDeskOrders(db, accountId, key)
  if (!order) throw new NotFound(`order ${orderId}`)
  return order
}

/** The references of those ids that are orders of the account. */
export async function listReferences(db: Db, accountId: string, orderIds: string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("orderKeys")
    .where("accountId", "=", accountId)
    .where("orderId", "=", sql<string>`any (${orderIds}::uuid[])`)
    .select(["orderId", "externalId"])
    .execute()
  return new Map(rows.map(({ orderId, externalId }) => [orderId, externalId]))
}

/** The orders first and alone, so that what is read beside them is read for one page only. */
async function selectDeskOrders(db: Db, accountId: string, which: RawBuilder<unknown>): Promise<DeskOrder[]> {
  const { rows } = await sql<DeskRow>`
    with page as materialized (
      select id, external_id, source, placed_at, payment, lines, discount_cents, shipping_cents, total_cents, state, state_at,
        units, units_kept, call_count, city, credited, attribution_reason, promo_code
      from orders where ${which})
    select page.*, c.name_sealed, c.phone_sealed, c.email_sealed, c.address_sealed, a.name as influencer_name,
      coalesce(e.happened, '{}') as happened, e.last_event_at
    from page
    left join order_contacts c on c.account_id = ${accountId} and c.order_id = page.id
    left join conversions v on v.merchant_account_id = ${accountId} and v.order_id = page.id
    left join accounts a on a.id = v.influencer_account_id
    left join lateral (
      select array_agg(distinct type) as happened, max(occurred_at) as last_event_at
      from order_events where account_id = ${accountId} and order_id = page.id) e on true
    order by page.placed_at desc, page.id desc`.execute(db)
  return rows.map((row) => ({ ...row, lines: readLines(row.lines) }))
}

function conditions(accountId: string, filter: DeskFilter, found: string[] | null): RawBuilder<unknown> {
  const { state, credited, payment, influencerId, after } = filter
  const { since, until } = periodOf(filter)
  const said = [
    sql`account_id = ${accountId}`,
    state && sql`state = ${state}`,
    credited !== null && sql`credited = ${credited}`,
    payment && sql`payment = ${payment}`,
    since && sql`placed_at >= ${since}`,
    until && sql`placed_at < ${until}`,
    after && sql`placed_at <= ${after.placedAt} and (placed_at, id) < (${after.placedAt}, ${after.id}::uuid)`,
    influencerId &&
      sql`exists (select from conversions v where v.merchant_account_id = ${accountId}
      and v.influencer_account_id = ${influencerId} and v.order_id = orders.id)`,
    found ? sql`id = any (${found}::uuid[])` : searched(filter),
  ]
  return sql.join(
    said.filter((condition) => condition !== null && condition !== false),
    sql` and `,
  )
}

function searched(filter: DeskFilter): RawBuilder<unknown> | null {
  const { customerKey, text } = searchOf(filter)
  if (customerKey) return sql`customer_key = ${customerKey}`
  return text === null ? null : sql`search_text like ${patternOf(text)}`
}

/** A search that matches few orders is answered by its index; one that matches many is found in the newest ones soon enough. */
async function findByText(db: Db, filter: DeskFilter): Promise<string[] | null> {
  const { customerKey, text } = searchOf(filter)
  if (customerKey || text === null) return null
  const { rows } = await sql<{ id: string }>`select id from search_orders(${patternOf(text)}, ${countLimit})`.execute(
    db,
  )
  return rows.length < countLimit ? rows.map(({ id }) => id) : null
}

function patternOf(text: string): string {
  return `%${text.replace(/[\\%_]/g, "\\$&")}%`
}
