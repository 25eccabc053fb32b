import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { BookKey } from "./queries.ts"

const shownAtOnce = 1000

export type Unbalanced = { accountId: string; id: string; cents: bigint }

/** Transactions that do not sum to zero, which the database refuses: none, unless somebody went past it. */
export async function listUnbalanced(trx: Trx): Promise<Unbalanced[]> {
  const { rows } = await sql<Unbalanced>`
    select merchant_account_id as account_id, transaction_id as id, sum(amount_cents)::bigint as cents
    from ledger_entries group by merchant_account_id, transaction_id having sum(amount_cents) <> 0
    limit ${shownAtOnce}`.execute(trx)
  return rows
}

export type Unawarded = BookKey & { cents: bigint }

/** Accepted disputes that no commission pays. */
export async function listUnawarded(trx: Trx): Promise<Unawarded[]> {
  const { rows } = await sql<Unawarded>`
    select d.merchant_account_id as account_id, d.id, d.awarded_cents as cents from disputes d
    where d.state = 'accepted' and not exists (
      select from commissions c where c.merchant_account_id = d.merchant_account_id and c.dispute_id = d.id)
    limit ${shownAtOnce}`.execute(trx)
  return rows
}

export type Move = BookKey & {
  commissionId: string
  state: string
  lineCents: bigint
  inPayoutCents: bigint
  paidCents: bigint
}

/**
 * Commissions whose movements by a payout are not what its line and its state ask for; those of a commission that no
 * payout of that line caused count against a line of nothing.
 */
export async function listWrongMoves(trx: Trx): Promise<Move[]> {
  const { rows } = await sql<Move>`
    with posted as (
      select t.merchant_account_id, t.payout_id, t.commission_id,
        coalesce(sum(n.amount_cents) filter (where n.ledger_account = 'in_payout'), 0) as in_payout,
        coalesce(sum(n.amount_cents) filter (where n.ledger_account = 'paid'), 0) as paid
      from ledger_transactions t
      join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
      where t.commission_id is not null and (t.payout_id is not null or n.ledger_account in ('in_payout', 'paid'))
      group by t.merchant_account_id, t.payout_id, t.commission_id
    ), lines as (
      select l.merchant_account_id, l.payout_id, l.commission_id, p.state, l.amount_cents
      from payout_lines l join payouts p on p.merchant_account_id = l.merchant_account_id and p.id = l.payout_id
    ), compared as (
      select coalesce(l.merchant_account_id, m.merchant_account_id) as account_id,
        coalesce(l.payout_id, m.payout_id, m.commission_id) as id, coalesce(l.commission_id, m.commission_id) as commission_id,
        coalesce(l.state, 'unmade') as state, coalesce(l.amount_cents, 0) as line_cents,
        coalesce(m.in_payout, 0)::bigint as in_payout_cents, coalesce(m.paid, 0)::bigint as paid_cents
      from lines l full join posted m on m.merchant_account_id = l.merchant_account_id
        and m.payout_id = l.payout_id and m.commission_id = l.commission_id
    )
    select * from compared
    where in_payout_cents <> case state when 'planned' then line_cents else 0 end
      or paid_cents <> case state when 'executed' then line_cents else 0 end
    limit ${shownAtOnce}`.execute(trx)
  return rows
}
