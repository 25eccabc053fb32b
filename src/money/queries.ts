import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { PayeeStatus, Tax } from "#src/withholding/withholding.ts"

export const pageSize = 30

export type ReceivedPayout = {
  id: string
  merchantName: string
  payer: "merchant" | "platform"
  state: "planned" | "executed" | "failed" | "cancelled"
  grossCents: bigint
  vatCents: bigint
  withheldIncomeTaxCents: bigint
  withheldVatCents: bigint
  correctionCents: bigint
  netCents: bigint
  /** The day for which the bank is ordered to pay. */
  executionOn: string
  executedOn: string | null
  returnedOn: string | null
  failureReason: string | null
}

const columns = sql`p.id, a.name as merchant_name, p.state, p.gross_cents, p.vat_cents, p.withheld_income_tax_cents,
  p.withheld_vat_cents, p.correction_cents, p.net_cents, p.executed_on, p.returned_on, p.failure_reason,
  d.execution_on, p.payer`

/** The influencer's payouts, the newest first, and one more than a page; those of cancelled batches never came. */
export async function listReceived(db: Db, influencerId: string, after: string | null): Promise<ReceivedPayout[]> {
  const { rows } = await sql<ReceivedPayout>`
    with page as materialized (
      select * from payouts where influencer_account_id = ${influencerId} and state <> 'cancelled'
        and (${after}::uuid is null or id < ${after}::uuid)
      order by id desc limit ${pageSize + 1})
    select ${columns} from page p
    join accounts a on a.id = p.merchant_account_id
    join resolve_execution_days(array(select id from page)) d on d.payout_id = p.id
    order by p.id desc`.execute(db)
  return rows
}

export type ReceivedDetail = ReceivedPayout & {
  merchantId: string
  payeeName: string
  payeeStatus: PayeeStatus
  ribShown: string
  endToEndId: string
  yearTotalCents: bigint
}

export async function findReceived(db: Db, influencerId: string, id: string): Promise<ReceivedDetail> {
  const { rows } = await sql<ReceivedDetail>`
    select ${columns}, p.merchant_account_id as merchant_id, p.payee_name, p.payee_status, p.rib_shown, p.end_to_end_id,
      p.year_total_cents
    from payouts p
    join accounts a on a.id = p.merchant_account_id
    join resolve_execution_days(array[${id}::uuid]) d on d.payout_id = p.id
    where p.influencer_account_id = ${influencerId} and p.id = ${id}`.execute(db)
  if (!rows[0]) throw new NotFound(`payout ${id}`)
  return rows[0]
}

/** What was withheld from a payout, line by line. */
export function listWithheld(db: Db, influencerId: string, payoutId: string) {
  return db
    .selectFrom("payoutWithholdings")
    .where("influencerAccountId", "=", influencerId)
    .where("payoutId", "=", payoutId)
    .orderBy("position")
    .select([
      "tax",
      "baseCents",
      "rateBp",
      "amountCents",
      "isFinal",
      "decisionId",
      "legalReferenceFr",
      "legalReferenceAr",
    ])
    .$narrowType<{ tax: Tax }>()
    .execute()
}

export type PaidCommission = {
  commissionId: string
  amountCents: bigint
  /** Of its order; of an award, when it was given. */
  placedAt: Date
  programFr: string | null
  programAr: string | null
}

/** The commissions that a payout pays; below zero those that it takes back. */
export async function listPaidCommissions(db: Db, influencerId: string, payoutId: string): Promise<PaidCommission[]> {
  const { rows } = await sql<PaidCommission>`
    select l.commission_id, l.amount_cents, coalesce(v.placed_at, c.created_at) as placed_at, g.name_fr as program_fr, g.name_ar as program_ar
    from payout_lines l
    join commissions c on c.merchant_account_id = l.merchant_account_id and c.id = l.commission_id
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
    where l.influencer_account_id = ${influencerId} and l.payout_id = ${payoutId}
    order by placed_at, l.commission_id limit 1000`.execute(db)
  return rows
}

export type HeldCommission = {
  commissionId: string
  merchantId: string
  reason: string
  imposedAt: Date
  cents: bigint
}

/** The commissions that are held, and why. */
export async function listHeld(db: Db, influencerId: string): Promise<HeldCommission[]> {
  const { rows } = await sql<HeldCommission>`
    select b.commission_id, b.merchant_account_id as merchant_id, b.reason, b.imposed_at,
      c.amount_cents - c.reversed_cents - c.in_payout_cents - c.paid_cents as cents
    from commission_blocks b
    join commissions c on c.merchant_account_id = b.merchant_account_id and c.id = b.commission_id
    where b.influencer_account_id = ${influencerId} and b.lifted_at is null
    order by b.imposed_at desc limit 100`.execute(db)
  return rows
}
