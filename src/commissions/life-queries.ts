import { type RawBuilder, sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { readLines } from "#src/orders/order-line.ts"
import type { OrderEvent, Payment } from "#src/orders/order-state.ts"
import type { CommissionExplanation } from "./commission-explanation.ts"
import type { CommissionLife } from "./recompute-commission.ts"

type StoredEvent = Omit<OrderEvent, "occurredAt"> & { occurredAt: string }
type OrderRow = {
  placedAt: Date
  payment: Payment
  lines: unknown
  discountCents: bigint
  events: StoredEvent[] | null
}
type AwardRow = { awardedCents: bigint | null; awardedAt: Date | null; restoredCents: bigint | null }

/** What the joins below tell of a commission `c`: its order, or the dispute that awarded it. */
type LifeRow = OrderRow &
  AwardRow & {
    disputeId: string | null
    explanation: CommissionExplanation
    holdDays: number
    paidCents: bigint
    blockedAt: Date | null
  }

const lifeColumns = sql`c.dispute_id, c.explanation, c.hold_days, c.paid_cents, c.blocked_at,
  o.placed_at, o.payment, o.lines, o.discount_cents,
  (select jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'occurredAt', e.occurred_at, 'lines', e.lines)
     order by e.recorded_at, e.id)
   from order_events e where e.account_id = o.account_id and e.order_id = o.id) as events,
  d.awarded_cents, d.decided_at as awarded_at, d.reversed_cents - w.reversed_cents as restored_cents`

const lifeJoins = sql`
  left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
  left join orders o on o.account_id = v.merchant_account_id and o.id = v.order_id and o.placed_at = v.placed_at
  left join disputes d on d.merchant_account_id = c.merchant_account_id and d.id = c.dispute_id
  left join commissions w on w.merchant_account_id = d.merchant_account_id and w.id = d.commission_id`

/** What these commissions of an account have lived, by id. */
export async function readLives(trx: Trx, accountId: string, ids: string[]): Promise<Map<string, CommissionLife>> {
  return livesWhere(trx, sql`c.merchant_account_id = ${accountId} and c.id = any(${ids})`)
}

/** The same across accounts, for whoever sees them all. */
export async function listLives(trx: Trx, accountIds: string[], ids: string[]): Promise<Map<string, CommissionLife>> {
  return livesWhere(
    trx,
    sql`(c.merchant_account_id, c.id) in (select * from unnest(${accountIds}::uuid[], ${ids}::uuid[]))`,
  )
}

async function livesWhere(trx: Trx, condition: RawBuilder<unknown>): Promise<Map<string, CommissionLife>> {
  const { rows } = await sql<LifeRow & { id: string }>`
    select c.id, ${lifeColumns} from commissions c ${lifeJoins} where ${condition}`.execute(trx)
  return new Map(rows.map((row) => [row.id, readLife(row)]))
}

function readLife(row: LifeRow): CommissionLife {
  const { paidCents, blockedAt } = row
  return { paidCents, blockedAt, ...(row.disputeId === null ? readOrder(row) : readAward(row)) }
}

function readAward({ awardedCents, awardedAt, restoredCents }: AwardRow) {
  return { awardedCents: awardedCents ?? 0n, awardedAt, restoredCents: restoredCents ?? 0n }
}

function readOrder({ placedAt, payment, lines, discountCents, events, explanation, holdDays }: LifeRow) {
  return {
    ...{ placedAt, payment, discountCents, explanation, holdDays },
    lines: readLines(lines),
    events: (events ?? []).map((event) => ({ ...event, occurredAt: new Date(event.occurredAt) })),
  }
}
