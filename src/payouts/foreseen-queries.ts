import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { PayerClass } from "#src/withholding/withholding.ts"
import { isDue, owed, payerOf } from "./due-queries.ts"
import type { Payer } from "./payer.ts"

/** One payer of an influencer: a merchant, or the platform for that merchant's programs. */
export type OwnPayer = { merchantId: string; payer: Payer }

export type Standing = OwnPayer & {
  merchantName: string
  /** Waits for its order or its hold. */
  pendingCents: bigint
  /** Held by staff or by the payer. */
  heldCents: bigint
  /** To be paid next; below zero, to be taken from it. */
  dueCents: bigint
  inPayoutCents: bigint
  paidCents: bigint
}

const programOf = sql`
  join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id`

/** Where the money of an influencer's commissions stands with each payer. */
export async function listStandings(db: Db, influencerId: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    with standings as (
      select c.merchant_account_id, ${payerOf} as payer,
        coalesce(sum(${owed}) filter (where ${owed} > 0 and c.state = 'pending'), 0)::bigint as pending_cents,
        coalesce(sum(${owed}) filter (where ${owed} > 0 and c.state <> 'pending' and c.blocked_at is not null), 0)::bigint
          as held_cents,
        coalesce(sum(${owed}) filter (where ${isDue}), 0)::bigint as due_cents,
        sum(c.in_payout_cents)::bigint as in_payout_cents, sum(c.paid_cents)::bigint as paid_cents
      from commissions c ${programOf}
      where c.influencer_account_id = ${influencerId}
      group by 1, 2)
    select s.merchant_account_id as merchant_id, a.name as merchant_name, s.payer, s.pending_cents, s.held_cents, s.due_cents,
      s.in_payout_cents, s.paid_cents
    from standings s join accounts a on a.id = s.merchant_account_id
    order by a.name, s.merchant_account_id, s.payer`.execute(db)
  return rows
}

export type OwnDueLine = OwnPayer & { commissionId: string; amountCents: bigint }

/** What may be paid of each commission of an influencer, whoever pays it. */
export async function listOwnDueLines(db: Db, influencerId: string): Promise<OwnDueLine[]> {
  const { rows } = await sql<OwnDueLine>`
    select c.merchant_account_id as merchant_id, ${payerOf} as payer, c.id as commission_id, ${owed} as amount_cents
    from commissions c ${programOf}
    where c.influencer_account_id = ${influencerId} and ${isDue} order by c.id`.execute(db)
  return rows
}

export type YearPaid = { payerId: string; paidCents: bigint; outsideCents: bigint }

/** Paid or on its way from each payer in a day's calendar year, and what the payer says it paid elsewhere until then. */
export async function listOwnYears(db: Db, influencerId: string, day: string): Promise<YearPaid[]> {
  const [from, until] = [`${day.slice(0, 4)}-01-01`, `${Number(day.slice(0, 4)) + 1}-01-01`]
  const { rows } = await sql<YearPaid>`
    with mine as (
      select id, payer_account_id, executed_on, gross_cents from payouts
      where influencer_account_id = ${influencerId} and state in ('planned', 'executed')
    ), paid as (
      select m.payer_account_id, m.gross_cents as paid, 0::bigint as outside
      from mine m left join resolve_execution_days(array(select id from mine where executed_on is null)) d
        on d.payout_id = m.id
      where coalesce(m.executed_on, d.execution_on) >= ${from}::date
        and coalesce(m.executed_on, d.execution_on) < ${until}::date
      union all
      select merchant_account_id, 0, amount_cents from outside_payments
      where influencer_account_id = ${influencerId} and withdrawn_at is null
        and paid_on >= ${from}::date and paid_on <= ${day}::date)
    select payer_account_id as payer_id, sum(paid)::bigint as paid_cents, sum(outside)::bigint as outside_cents
    from paid group by payer_account_id`.execute(db)
  return rows
}

export type OwnDecision = {
  payerId: string
  id: string
  payeeStatus: string
  rateBp: number
  reason: string
  decidedAt: Date
}

/** The last decision of each payer on the influencer. */
export async function listOwnDecisions(db: Db, influencerId: string): Promise<OwnDecision[]> {
  const { rows } = await sql<OwnDecision>`
    select distinct on (merchant_account_id) merchant_account_id as payer_id, id, payee_status, rate_bp, reason, decided_at
    from payer_decisions where influencer_account_id = ${influencerId}
    order by merchant_account_id, id desc`.execute(db)
  return rows
}

/** What earlier taxes leave to be taken from the next payout of each payer, or below zero to be added to it. */
export async function listOwnCorrections(db: Db, influencerId: string) {
  const { rows } = await sql<{ payerId: string; cents: bigint }>`
    select payer_account_id as payer_id, sum(cents)::bigint as cents from (
      select merchant_account_id as payer_account_id, amount_cents as cents from withholding_corrections
      where influencer_account_id = ${influencerId}
      union all
      select payer_account_id, -correction_cents from payouts
      where influencer_account_id = ${influencerId} and state in ('planned', 'executed') and correction_cents <> 0
    ) as left_over group by payer_account_id having sum(cents) <> 0`.execute(db)
  return rows
}

/** What those payers are to the tax office, as far as a payee may know it; nothing of those who have not said. */
export async function readOwnPayers(db: Db, payerIds: string[], day: string) {
  const { rows } = await sql<{ payerId: string; class: PayerClass; turnoverCents: bigint | null }>`
    select merchant_account_id as payer_id, class, turnover_cents
    from resolve_payers(${payerIds}, ${day}::date)`.execute(db)
  return rows
}

/** Whether the account's bank is known, and what it is to the tax office on a day. */
export async function findOwnFacts(db: Db, influencerId: string, day: string) {
  const { rows } = await sql<{
    name: string
    status: string | null
    vatRateBp: number | null
    attestationIssuedOn: string | null
    hasRib: boolean
  }>`
    select a.name, p.status, p.vat_rate_bp, p.attestation_issued_on,
      exists (select from verification_answers n where n.account_id = a.id and n.field = 'rib') as has_rib
    from accounts a
    left join lateral (select * from tax_profiles t where t.account_id = a.id and t.valid_from <= ${day}::date
                       order by t.valid_from desc, t.id desc limit 1) p on true
    where a.id = ${influencerId}`.execute(db)
  const [facts] = rows
  if (!facts) throw new Error(`no account ${influencerId}`)
  return facts
}
