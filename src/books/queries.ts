import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { CommissionExplanation } from "#src/commissions/commission-explanation.ts"
import type { CommissionState } from "#src/commissions/commission-state.ts"
import { type Balances, type LedgerAccount, noBalances } from "#src/ledger/postings.ts"
import { readLines } from "#src/orders/order-line.ts"
import type { OrderEvent, Payment } from "#src/orders/order-state.ts"

export type BookKey = { accountId: string; id: string }
const booksAtOnce = 1000

type Row = BookKey & {
  state: CommissionState
  amountCents: bigint
  reversedCents: bigint
  inPayoutCents: bigint
  paidCents: bigint
  holdDays: number
  blockedAt: Date | null
  updatedAt: Date
  explanation: CommissionExplanation
  placedAt: Date
  payment: Payment
  lines: unknown
  discountCents: bigint
  events: StoredEvent[] | null
  sums: Partial<Record<LedgerAccount, string>> | null
  takenCents: bigint
  settledCents: bigint
}
type StoredEvent = Omit<OrderEvent, "occurredAt"> & { occurredAt: string }

/** A commission with everything that its figures and its books must follow from. */
export type Book = Awaited<ReturnType<typeof listBooks>>[number]

export async function listBooks(trx: Trx, after: BookKey | null) {
  const { rows } = await sql<Row>`
    with page as (
      select * from commissions
      where ${after ? sql`(merchant_account_id, id) > (${after.accountId}::uuid, ${after.id}::uuid)` : sql`true`}
      order by merchant_account_id, id limit ${booksAtOnce}
    )
    select c.merchant_account_id as account_id, c.id, c.state, c.amount_cents, c.reversed_cents, c.in_payout_cents, c.paid_cents,
      c.hold_days, c.blocked_at, c.updated_at, c.explanation, o.placed_at, o.payment, o.lines, o.discount_cents,
      (select jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type, 'occurredAt', e.occurred_at, 'lines', e.lines)
         order by e.recorded_at, e.id)
       from order_events e where e.account_id = o.account_id and e.order_id = o.id) as events,
      (select jsonb_object_agg(posted.ledger_account, posted.cents::text) from (
         select n.ledger_account, sum(n.amount_cents) as cents from ledger_transactions t
         join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
         where t.merchant_account_id = c.merchant_account_id and t.commission_id = c.id
         group by n.ledger_account) posted) as sums,
      ${lineSum(sql`p.state = 'planned'`)} as taken_cents, ${lineSum(sql`p.state = 'executed'`)} as settled_cents
    from page c
    join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    join orders o on o.account_id = v.merchant_account_id and o.id = v.order_id and o.placed_at = v.placed_at
    order by c.merchant_account_id, c.id`.execute(trx)
  return rows.map(({ events, sums, lines, ...row }) => ({
    ...row,
    lines: readLines(lines),
    events: (events ?? []).map((event) => ({ ...event, occurredAt: new Date(event.occurredAt) })),
    balances: { ...noBalances, ...bigints(sums ?? {}) } as Balances,
  }))
}

function lineSum(condition: ReturnType<typeof sql>) {
  return sql`coalesce((select sum(l.amount_cents) from payout_lines l
    join payouts p on p.merchant_account_id = l.merchant_account_id and p.id = l.payout_id
    where l.merchant_account_id = c.merchant_account_id and l.commission_id = c.id and ${condition}), 0)::bigint`
}

function bigints(sums: Partial<Record<string, string>>): Record<string, bigint> {
  return Object.fromEntries(Object.entries(sums).map(([account, cents]) => [account, BigInt(cents ?? 0)]))
}

export type PayoutBooks = {
  accountId: string
  id: string
  state: string
  grossCents: bigint
  vatCents: bigint
  withheldIncomeTaxCents: bigint
  withheldVatCents: bigint
  netCents: bigint
  linesCents: bigint
  withheldLinesCents: bigint
  sums: Partial<Record<LedgerAccount, string>> | null
}

/** Payouts with what they are made of and what was posted for themselves. */
export async function listPayoutBooks(trx: Trx, after: BookKey | null) {
  const { rows } = await sql<PayoutBooks>`
    select p.merchant_account_id as account_id, p.id, p.state, p.gross_cents, p.vat_cents, p.withheld_income_tax_cents,
      p.withheld_vat_cents, p.net_cents,
      coalesce((select sum(l.amount_cents) from payout_lines l
        where l.merchant_account_id = p.merchant_account_id and l.payout_id = p.id), 0)::bigint as lines_cents,
      coalesce((select sum(w.amount_cents) from payout_withholdings w
        where w.merchant_account_id = p.merchant_account_id and w.payout_id = p.id), 0)::bigint as withheld_lines_cents,
      (select jsonb_object_agg(posted.ledger_account, posted.cents::text) from (
         select n.ledger_account, sum(n.amount_cents) as cents from ledger_transactions t
         join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
         where t.merchant_account_id = p.merchant_account_id and t.payout_id = p.id and t.commission_id is null
         group by n.ledger_account having sum(n.amount_cents) <> 0) posted) as sums
    from payouts p
    where ${after ? sql`(p.merchant_account_id, p.id) > (${after.accountId}::uuid, ${after.id}::uuid)` : sql`true`}
    order by p.merchant_account_id, p.id limit ${booksAtOnce}`.execute(trx)
  return rows
}

/** Transactions that do not sum to zero, which the database refuses: none, unless somebody went past it. */
export async function listUnbalanced(trx: Trx) {
  const { rows } = await sql<{ accountId: string; id: string; cents: bigint }>`
    select merchant_account_id as account_id, transaction_id as id, sum(amount_cents)::bigint as cents
    from ledger_entries group by merchant_account_id, transaction_id having sum(amount_cents) <> 0 limit 1000`.execute(
    trx,
  )
  return rows
}
