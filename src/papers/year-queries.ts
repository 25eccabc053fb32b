import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Tax } from "#src/withholding/withholding.ts"
import type { PaperKind } from "./paper.ts"
import type { PayoutWithholding } from "./payout-queries.ts"

/** One at a time tells a year, so that it is not told twice. */
export async function lockYear(trx: Trx, payerId: string, influencerId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`year-papers:${payerId}:${influencerId}`}, 0))`.execute(trx)
}

export type YearPayout = {
  id: string
  executedOn: string
  reference: string
  grossCents: bigint
  vatCents: bigint
  withheldCents: bigint
  correctionCents: bigint
  netCents: bigint
}

/** What the bank paid a payee in a calendar year for one payer of record, whatever merchant it paid for, and has not sent back, by the statement that told of it. */
export async function listYearPayouts(
  db: Db,
  payerId: string,
  influencerId: string,
  year: number,
): Promise<YearPayout[]> {
  const { rows } = await sql<YearPayout>`
    select p.id, p.executed_on, coalesce(s.reference, p.end_to_end_id) as reference, p.gross_cents, p.vat_cents,
      p.withheld_income_tax_cents + p.withheld_vat_cents as withheld_cents, p.correction_cents, p.net_cents
    from payouts p
    left join papers s on s.merchant_account_id = p.merchant_account_id and s.payout_id = p.id and s.kind = 'statement'
    where p.payer_account_id = ${payerId} and p.influencer_account_id = ${influencerId} and p.state = 'executed'
      and p.executed_on >= ${`${year}-01-01`}::date and p.executed_on < ${`${year + 1}-01-01`}::date
    order by p.executed_on, p.settled_at, p.id`.execute(db)
  return rows
}

/** What was withheld from those payouts, rule by rule. */
export async function listYearWithheld(
  db: Db,
  payerId: string,
  payoutIds: readonly string[],
): Promise<PayoutWithholding[]> {
  const { rows } = await sql<PayoutWithholding>`
    select w.payout_id, w.tax, w.base_cents, w.rate_bp, w.amount_cents, w.is_final, w.legal_reference_fr, w.legal_reference_ar
    from payouts p
    join payout_withholdings w on w.merchant_account_id = p.merchant_account_id and w.payout_id = p.id
    where p.payer_account_id = ${payerId} and p.id = any(${payoutIds})
    order by w.payout_id, w.position`.execute(db)
  return rows
}

export type YearCorrection = { tax: Tax; amountCents: bigint }

/** What was withheld beside payouts, to come to what the year asks for. */
export async function sumYearCorrections(
  db: Db,
  payerId: string,
  influencerId: string,
  year: number,
): Promise<YearCorrection[]> {
  const { rows } = await sql<YearCorrection>`
    select tax, sum(amount_cents)::bigint as amount_cents from withholding_corrections
    where merchant_account_id = ${payerId} and influencer_account_id = ${influencerId} and year = ${year}
    group by tax having sum(amount_cents) <> 0 order by tax`.execute(db)
  return rows
}

type Yearly = { issuerAccountId: string; influencerAccountId: string; kind: PaperKind; year: number }

export function findLastOfYear(
  db: Db,
  accountId: string,
  { issuerAccountId, influencerAccountId, kind, year }: Yearly,
) {
  return db
    .selectFrom("papers")
    .where("merchantAccountId", "=", accountId)
    .where("influencerAccountId", "=", influencerAccountId)
    .where("issuerAccountId", "=", issuerAccountId)
    .where("kind", "=", kind)
    .where("year", "=", year)
    .orderBy("id", "desc")
    .select(["id", "reference", "issuedAt", "content", "contentHash"])
    .executeTakeFirst()
}

/** Who paid whom in a calendar year, or gave them a paper of it; of every account, so for the worker. */
export async function listPairsOfYear(db: Db, year: number): Promise<{ accountId: string; influencerId: string }[]> {
  const { rows } = await sql<{ accountId: string; influencerId: string }>`
    select payer_account_id as account_id, influencer_account_id as influencer_id from payouts
    where state = 'executed' and executed_on >= ${`${year}-01-01`}::date and executed_on < ${`${year + 1}-01-01`}::date
    union
    select merchant_account_id, influencer_account_id from papers where kind = 'year_statement' and year = ${year}`.execute(
    db,
  )
  return rows
}
