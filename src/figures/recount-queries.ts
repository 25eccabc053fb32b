import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { LedgerAccount, Posting } from "#src/ledger/postings.ts"
import { readLines } from "#src/orders/order-line.ts"
import type { OrderEvent, OrderEventType, Payment, UnitCount } from "#src/orders/order-state.ts"
import { changeMetrics } from "./metrics.ts"
import type { Contribution } from "./tally.ts"

/** One Casablanca day, and the watermark below which its rows are in the rollups. */
export type Counted = Day & { watermark: bigint }
export type Day = { day: string; from: Date; until: Date }

/** Stops rolling until the transaction ends and fixes what it sees: a lock of this kind takes no snapshot of its own. */
export async function freezeWatermark(trx: Trx): Promise<bigint> {
  await sql`set transaction isolation level repeatable read`.execute(trx)
  await sql`lock table figure_watermark in exclusive mode`.execute(trx)
  const { watermark } = await trx.selectFrom("figureWatermark").select("watermark").executeTakeFirstOrThrow()
  return watermark
}

const clickHour = sql<Date>`date_trunc('hour', at, 'UTC')`

export async function countClicks(trx: Trx, { day, from, until, watermark }: Counted): Promise<Contribution[]> {
  const rows = await trx
    .selectFrom("clicks")
    .where("at", ">=", from)
    .where("at", "<", until)
    .where("class", "=", "person")
    .where("xact", "<", watermark)
    .groupBy(["merchantAccountId", "influencerAccountId", "linkId", clickHour])
    .select(["merchantAccountId", "influencerAccountId", "linkId"])
    .select(clickHour.as("hour"))
    .select([sql<bigint>`count(*)`.as("clicks"), sql<bigint>`count(*) filter (where is_unique)`.as("uniqueClicks")])
    .execute()
  return rows.map(({ hour, clicks, uniqueClicks, ...parties }) => {
    return { ...parties, at: hour, day, metrics: { clicks, unique_clicks: uniqueClicks }, products: [] }
  })
}

export type OrderKey = { accountId: string; id: string }
const ordersAtOnce = 1000

export async function listOrdersAfter(trx: Trx, { from, until }: Counted, after: OrderKey | null) {
  const rows = await trx
    .selectFrom("orders")
    .leftJoin("conversions", (join) =>
      join
        .onRef("conversions.merchantAccountId", "=", "orders.accountId")
        .onRef("conversions.orderId", "=", "orders.id"),
    )
    .where("orders.placedAt", ">=", from)
    .where("orders.placedAt", "<", until)
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(orders.account_id, orders.id) > (${after?.accountId}::uuid, ${after?.id}::uuid)`),
    )
    .orderBy("orders.accountId")
    .orderBy("orders.id")
    .limit(ordersAtOnce)
    .select(["orders.accountId", "orders.id", "orders.placedAt", "orders.payment", "orders.lines"])
    .select(["orders.discountCents", "conversions.influencerAccountId", "conversions.linkId"])
    .execute()
  return rows.map((row) => ({ ...row, payment: row.payment as Payment, lines: readLines(row.lines) }))
}

export async function listEventsOf(trx: Trx, orders: OrderKey[]): Promise<Map<string, OrderEvent[]>> {
  const { rows } = await sql<OrderEvent & { orderId: string }>`
    select e.order_id, e.id, e.type, e.occurred_at, e.lines
    from unnest(${orders.map((order) => order.accountId)}::uuid[], ${orders.map((order) => order.id)}::uuid[]) as o (account_id, id)
    join order_events e on e.account_id = o.account_id and e.order_id = o.id
    order by e.recorded_at, e.id`.execute(trx)
  const events = Map.groupBy(rows, (row) => row.orderId)
  return new Map(
    [...events].map(([orderId, list]) => [
      orderId,
      list.map((row) => ({ ...row, type: row.type as OrderEventType, lines: row.lines as UnitCount[] | null })),
    ]),
  )
}

type Posted = { merchantAccountId: string; influencerAccountId: string; at: Date; postings: Posting[] }

export async function listPostings(trx: Trx, { from, until }: Counted): Promise<Posted[]> {
  const rows = await trx
    .selectFrom("ledgerTransactions as transactions")
    .innerJoin("ledgerEntries as entries", (join) =>
      join
        .onRef("entries.merchantAccountId", "=", "transactions.merchantAccountId")
        .onRef("entries.transactionId", "=", "transactions.id"),
    )
    .where("transactions.postedAt", ">=", from)
    .where("transactions.postedAt", "<", until)
    .select(["transactions.id", "transactions.merchantAccountId", "transactions.influencerAccountId"])
    .select(["transactions.postedAt as at", "entries.ledgerAccount", "entries.amountCents"])
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((entries) => {
    const [first] = entries
    const postings = entries.map(({ ledgerAccount, amountCents }) => ({
      account: ledgerAccount as LedgerAccount,
      amountCents,
    }))
    return first ? [{ ...first, postings }] : []
  })
}

type StoredProduct = { sku: string; orders: number; units: number; salesCents: number }

/** Changes of that day that wait for the next roll. */
export async function countPending(trx: Trx, { from, until, watermark }: Counted): Promise<Contribution[]> {
  const rows = await trx
    .selectFrom("figureChanges")
    .where("at", ">=", from)
    .where("at", "<", until)
    .where("xact", ">=", watermark)
    .selectAll()
    .execute()
  return rows.map((row) => ({
    ...row,
    metrics: metricsOfRow(row, changeMetrics),
    products: ((row.products ?? []) as StoredProduct[]).map((line) => ({
      ...line,
      salesCents: BigInt(line.salesCents),
    })),
  }))
}

export function metricsOfRow(row: Record<string, unknown>, metrics: readonly string[]): Record<string, bigint> {
  return Object.fromEntries(metrics.map((metric) => [metric, row[field(metric)] as bigint]))
}

/** A column as the database layer names it in a row. */
export function field(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
