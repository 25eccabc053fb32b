import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { PayeeStatus } from "#src/withholding/withholding.ts"
import type { Payer } from "./payer.ts"
import type { DueLine } from "./payout-plan.ts"

export const owed = sql<bigint>`c.amount_cents - c.reversed_cents - c.in_payout_cents - c.paid_cents`

/** One that is in a payout waits for its end, whatever its order does meanwhile. */
export const isDue = sql<boolean>`(c.state <> 'pending' and ${owed} <> 0 and c.in_payout_cents = 0
    and (${owed} < 0 or (c.state in ('released', 'paid') and c.blocked_at is null)))`

/**
 * Who pays a commission `c` of a program `g`, or is given back what it paid: the payer of the day on which it was earned. A
 * program that the merchant took back is the merchant's with all that is open.
 */
export const payerOf = sql<Payer>`case when g.payer = 'merchant' then 'merchant' else c.payer end`

const dueLines = (accountId: string, payer: Payer) => sql<DueLine>`
  select c.influencer_account_id, c.id as commission_id, ${owed} as amount_cents
  from commissions c
  join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
  where c.merchant_account_id = ${accountId} and ${payerOf} = ${payer} and ${isDue}
  order by c.id`

/** What may be paid of each commission: released and held by nobody, or owed back. */
export async function listDueLines(db: Db, accountId: string, payer: Payer): Promise<DueLine[]> {
  return (await dueLines(accountId, payer).execute(db)).rows
}

/** The same, and nothing changes what is due of them until the transaction ends; one statement, so that what it tells is what it holds. */
export async function lockDueLines(trx: Trx, accountId: string, payer: Payer): Promise<DueLine[]> {
  return (await sql<DueLine>`${dueLines(accountId, payer)} for update of c`.execute(trx)).rows
}

type PayeeRow = {
  influencerAccountId: string
  name: string
  status: PayeeStatus | null
  vatRateBp: number | null
  attestationIssuedOn: string | null
  isVerified: boolean
  isStopped: boolean
  isClosed: boolean
  accountHolderSealed: Buffer | null
  ribSealed: Buffer | null
  ribShown: string | null
}

export async function readPayees(db: Db, influencerIds: string[], today: string): Promise<PayeeRow[]> {
  const { rows } = await sql<PayeeRow>`
    select * from resolve_payees(${influencerIds}, ${today}::date) order by name`.execute(db)
  return rows
}

/** Paid or on its way to each payee in a day's calendar year, and what the payer says it paid elsewhere until then. */
export async function readYearTotals(db: Db, payerId: string, today: string): Promise<Map<string, bigint>> {
  const year = Number(today.slice(0, 4))
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`]
  const { rows } = await sql<{ influencerAccountId: string; cents: bigint }>`
    select influencer_account_id, sum(cents)::bigint as cents from (
      select p.influencer_account_id, p.gross_cents as cents
      from payouts p join payout_batches b on b.account_id = p.merchant_account_id and b.id = p.batch_id
      where p.payer_account_id = ${payerId} and p.state in ('planned', 'executed')
        and coalesce(p.executed_on, b.execution_on) >= ${from}::date
        and coalesce(p.executed_on, b.execution_on) < ${until}::date
      union all
      select influencer_account_id, amount_cents from outside_payments
      where merchant_account_id = ${payerId} and withdrawn_at is null
        and paid_on >= ${from}::date and paid_on <= ${today}::date
    ) as paid group by influencer_account_id`.execute(db)
  return new Map(rows.map((row) => [row.influencerAccountId, row.cents]))
}

export async function listDecisions(db: Db, payerId: string) {
  const { rows } = await sql<{
    influencerAccountId: string
    id: string
    payeeStatus: string
    rateBp: number
    reason: string
  }>`
    select distinct on (influencer_account_id) influencer_account_id, id, payee_status, rate_bp, reason
    from payer_decisions where merchant_account_id = ${payerId}
    order by influencer_account_id, id desc`.execute(db)
  return new Map(rows.map((row) => [row.influencerAccountId, row]))
}
