import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { OrderEventType, UnitCount } from "./order-state.ts"

export type TimelineEntry = {
  id: string
  type: OrderEventType
  occurredAt: Date
  recordedAt: Date
  lines: UnitCount[] | null
  note: string | null
  actorKind: "member" | "staff" | "api_key" | "system"
  /** The member's or the key's own name; null for the system. */
  actorName: string | null
}

/** What happened to an order and who said so, in the order in which it happened. */
export async function listTimeline(db: Db, accountId: string, orderId: string): Promise<TimelineEntry[]> {
  const { rows } = await sql<TimelineEntry>`
    select e.id, e.type, e.occurred_at, e.recorded_at, e.lines, e.note, e.actor_kind, coalesce(u.name, k.name) as actor_name
    from order_events e
    left join auth.users u on e.actor_kind in ('member', 'staff') and u.id = e.actor_id
    left join api_keys k on e.actor_kind = 'api_key' and k.account_id = e.account_id and k.id = e.actor_id
    where e.account_id = ${accountId} and e.order_id = ${orderId}
    order by e.occurred_at, e.recorded_at, e.id`.execute(db)
  return rows
}

/** Influencers who have, or asked for, a place with the merchant. */
export async function listInfluencers(db: Db, accountId: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from accounts
    where id in (select influencer_account_id from enrollments where merchant_account_id = ${accountId})
    order by name limit 300`.execute(db)
  return rows
}
