import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { readLines as readOrderLines } from "#src/orders/order-line.ts"
import type { OrderEvent, OrderEventType, Payment, UnitCount } from "#src/orders/order-state.ts"

/** An order as far as a carrier's line needs it: to fold what the line would add. */
export type KnownOrder = {
  id: string
  placedAt: Date
  payment: Payment
  totalCents: bigint
  lines: UnitCount[]
  events: OrderEvent[]
}

/** By their references; those that are no order of the account are left out. */
export async function listOrders(db: Db, accountId: string, references: string[]): Promise<Map<string, KnownOrder>> {
  const rows = await db
    .selectFrom("orderKeys")
    .innerJoin("orders", (join) =>
      join
        .onRef("orders.accountId", "=", "orderKeys.accountId")
        .onRef("orders.id", "=", "orderKeys.orderId")
        .onRef("orders.placedAt", "=", "orderKeys.placedAt"),
    )
    .where("orderKeys.accountId", "=", accountId)
    .where("orderKeys.externalId", "=", sql<string>`any (${references})`)
    .select([
      "orders.id",
      "orders.externalId",
      "orders.placedAt",
      "orders.payment",
      "orders.totalCents",
      "orders.lines",
    ])
    .execute()
  const events = await listEventsOf(
    db,
    accountId,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ externalId, ...row }) => [
      externalId,
      { ...row, payment: row.payment as Payment, lines: readOrderLines(row.lines), events: events.get(row.id) ?? [] },
    ]),
  )
}

async function listEventsOf(db: Db, accountId: string, orderIds: string[]): Promise<Map<string, OrderEvent[]>> {
  const rows = await db
    .selectFrom("orderEvents")
    .where("accountId", "=", accountId)
    .where("orderId", "=", sql<string>`any (${orderIds}::uuid[])`)
    .orderBy("recordedAt")
    .orderBy("id")
    .select(["orderId", "id", "type", "occurredAt", "lines"])
    .execute()
  const byOrder = new Map<string, OrderEvent[]>()
  for (const { orderId, ...row } of rows) {
    const event = { ...row, type: row.type as OrderEventType, lines: row.lines as UnitCount[] | null }
    byOrder.get(orderId)?.push(event) ?? byOrder.set(orderId, [event])
  }
  return byOrder
}
