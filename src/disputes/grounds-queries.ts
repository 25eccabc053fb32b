import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { RefusalReason } from "#src/conversions/attribution.ts"
import { type OrderLine, readLines } from "#src/orders/order-line.ts"
import type { OrderState } from "#src/orders/order-state.ts"
import type { PlaceInProgram } from "#src/programs/read-binding-rules.ts"

export type ReversedCommission = {
  commissionId: string
  merchantAccountId: string
  enrollmentId: string
  orderId: string
  placedAt: Date
  reversedCents: bigint
  reversedAt: Date
  isContested: boolean
  merchantName: string
}

/** The influencer's commissions of which something was taken back since then, the last first; of one, when it is named. */
export async function listReversed(db: Db, influencerId: string, since: Date, commissionId: string | null = null) {
  const { rows } = await sql<ReversedCommission>`
    select c.id as commission_id, c.merchant_account_id, v.enrollment_id, v.order_id, v.placed_at, c.reversed_cents,
      r.reversed_at, m.name as merchant_name,
      is_contested(c.merchant_account_id, v.order_id)
    from commissions c
    join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    join accounts m on m.id = c.merchant_account_id
    cross join lateral (
      select max(t.posted_at) as reversed_at from ledger_transactions t
      join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
      where t.merchant_account_id = c.merchant_account_id and t.commission_id = c.id
        and n.ledger_account = 'reversal' and n.amount_cents > 0) r
    where c.influencer_account_id = ${influencerId} and c.reversed_cents > 0 and c.updated_at >= ${since}
      and (${commissionId}::uuid is null or c.id = ${commissionId}) and r.reversed_at >= ${since}
    order by r.reversed_at desc, c.id limit 100`.execute(db)
  return rows
}

type UncreditedRow = {
  accountId: string
  enrollmentId: string
  programId: string
  orderId: string
  placedAt: Date
  state: OrderState
  reason: RefusalReason
  promoCode: string | null
  lines: unknown
  discountCents: bigint
  merchantName: string
  isContested: boolean
}
export type UncreditedOrder = Omit<UncreditedRow, "lines"> & { lines: OrderLine[] }

/** Orders that carry the reader's code or came by its link, and that nobody was credited with; one, when it is named. */
export async function listUncredited(db: Db, since: Date, orderId: string | null = null): Promise<UncreditedOrder[]> {
  const { rows } = await sql<UncreditedRow>`
    select u.*, e.program_id, m.name as merchant_name,
      is_contested(u.account_id, u.order_id)
    from resolve_uncredited_orders(${since}, ${orderId}) u join accounts m on m.id = u.account_id
    join enrollments e on e.merchant_account_id = u.account_id and e.id = u.enrollment_id
    order by u.placed_at desc, u.order_id`.execute(db)
  return rows.map(({ lines, ...row }) => ({ ...row, lines: readLines(lines) }))
}

/** The influencer's own order by the number told of it; its commission is null where it was not credited. */
export async function findTold(db: Db, merchantAccountId: string, orderTold: string) {
  const { rows } = await sql<{ orderId: string; commissionId: string | null }>`
    select * from resolve_told_order(${merchantAccountId}, ${orderTold})`.execute(db)
  return rows[0]
}

export type EnteredProgram = PlaceInProgram & {
  merchantName: string
  programFr: string | null
  programAr: string | null
}

/** The programs in which the influencer was once taken. */
export async function listPlaces(db: Db, influencerId: string): Promise<EnteredProgram[]> {
  const { rows } = await sql<EnteredProgram>`
    select e.id, e.merchant_account_id, e.program_id, m.name as merchant_name, g.name_fr as program_fr, g.name_ar as program_ar
    from enrollments e join accounts m on m.id = e.merchant_account_id
    join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
    where e.influencer_account_id = ${influencerId} and e.status in ('approved', 'left', 'banned')
    order by e.status, m.name, e.id limit 300`.execute(db)
  return rows
}
