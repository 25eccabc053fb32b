import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { Tax } from "#src/withholding/withholding.ts"
import type { OutsidePayment } from "#src/withholding/year.ts"
import { inChunks } from "./in-chunks.ts"

export type YearPayout = {
  influencerAccountId: string
  executedOn: string
  grossCents: bigint
  vatCents: bigint
  withheldIncomeTaxCents: bigint
  withheldVatCents: bigint
  decidedFor: string | null
}

/** What the bank paid in a calendar year to those payees, in the order of its execution. */
export async function listYearPayouts(db: Db, payerId: string, payees: string[], year: number): Promise<YearPayout[]> {
  const { rows } = await sql<YearPayout>`
    select p.influencer_account_id, p.executed_on, p.gross_cents, p.vat_cents, p.withheld_income_tax_cents, p.withheld_vat_cents,
      case when exists (select from payout_withholdings w where w.merchant_account_id = p.merchant_account_id
        and w.payout_id = p.id and w.decision_id is not null) then p.payee_status end as decided_for
    from payouts p
    where p.payer_account_id = ${payerId} and p.influencer_account_id = any(${payees}) and p.state = 'executed'
      and p.executed_on >= ${`${year}-01-01`}::date and p.executed_on < ${`${year + 1}-01-01`}::date
    order by p.executed_on, p.settled_at, p.id`.execute(db)
  return rows
}

export function listOutsidePayments(
  db: Db,
  payerId: string,
  payees: string[],
  year: number,
): Promise<(OutsidePayment & { influencerAccountId: string })[]> {
  return db
    .selectFrom("outsidePayments")
    .where("merchantAccountId", "=", payerId)
    .where("influencerAccountId", "=", sql<string>`any(${payees})`)
    .where("paidOn", ">=", `${year}-01-01`)
    .where("paidOn", "<", `${year + 1}-01-01`)
    .where("withdrawnAt", "is", null)
    .select(["influencerAccountId", "paidOn", "amountCents"])
    .execute()
}

/** What earlier corrections of the year came to. */
export async function sumCorrections(db: Db, payerId: string, payees: string[], year: number) {
  const { rows } = await sql<{ influencerAccountId: string; tax: Tax; cents: bigint }>`
    select influencer_account_id, tax, sum(amount_cents)::bigint as cents from withholding_corrections
    where merchant_account_id = ${payerId} and influencer_account_id = any(${payees}) and year = ${year}
    group by influencer_account_id, tax`.execute(db)
  return rows
}

/** What corrections leave to be taken from a payee's next payouts, or below zero to be added, whatever their year. */
export async function readOpenCorrections(db: Db, payerId: string): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ influencerAccountId: string; cents: bigint }>`
    select influencer_account_id, sum(cents)::bigint as cents from (
      select influencer_account_id, amount_cents as cents from withholding_corrections
      where merchant_account_id = ${payerId}
      union all
      select influencer_account_id, -correction_cents from payouts
      where payer_account_id = ${payerId} and state in ('planned', 'executed') and correction_cents <> 0
    ) as left_over group by influencer_account_id having sum(cents) <> 0`.execute(db)
  return new Map(rows.map((row) => [row.influencerAccountId, row.cents]))
}

export type CorrectionCause = "payout_executed" | "payout_returned" | "facts_changed"
export type NewCorrection = {
  id: string
  influencerAccountId: string
  year: number
  tax: Tax
  amountCents: bigint
  requiredCents: bigint
  withheldCents: bigint
  cause: CorrectionCause
  madeAt: Date
}

export async function insertCorrections(trx: Trx, payerId: string, corrections: NewCorrection[]) {
  const rows = corrections.map((correction) => ({ ...correction, merchantAccountId: payerId }))
  for (const chunk of inChunks(rows)) await trx.insertInto("withholdingCorrections").values(chunk).execute()
}

/** Payers and payees between whom the bank has paid something since a day; of every account, so for the worker. */
export async function listPaidPairs(db: Db, since: string): Promise<{ accountId: string; influencerId: string }[]> {
  const { rows } = await sql<{ accountId: string; influencerId: string }>`
    select distinct payer_account_id as account_id, influencer_account_id as influencer_id from payouts
    where state = 'executed' and executed_on >= ${since}::date`.execute(db)
  return rows
}
