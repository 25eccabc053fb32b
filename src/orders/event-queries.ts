import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { type Actor, actorId } from "#src/accounts/actor.ts"
import type { OrderEvent, OrderEventType, UnitCount } from "./order-state.ts"

/** An event with the words that came with it, if any. */
export type NewEvent = OrderEvent & { note: string | null }

const columns = ["id", "type", "occurredAt", "lines"] as const

/** Every event of an order; in the order in which they were recorded, which the fold does not need. */
export async function listEvents(db: Db, accountId: string, orderId: string): Promise<OrderEvent[]> {
  const rows = await db
    .selectFrom("orderEvents")
    .where("accountId", "=", accountId)
    .where("orderId", "=", orderId)
    .orderBy("recordedAt")
    .orderBy("id")
    .select(columns)
    .execute()
  return rows.map((row) => ({ ...row, type: row.type as OrderEventType, lines: row.lines as UnitCount[] | null }))
}

/** Returns the ids of those that were not recorded yet; an id that is known keeps its first content. */
export async function insertEvents(trx: Trx, actor: Actor, orderId: string, events: NewEvent[]): Promise<string[]> {
  const rows = await trx
    .insertInto("orderEvents")
    .values(
      events.map(({ lines, ...event }) => ({
        ...event,
        accountId: actor.accountId,
        orderId,
        lines: lines && JSON.stringify(lines),
        actorKind: actor.kind,
        actorId: actorId(actor),
        recordedAt: sql<Date>`clock_timestamp()`,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute()
  return rows.map((row) => row.id)
}
