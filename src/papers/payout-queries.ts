import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import type { Tax } from "#src/withholding/withholding.ts"

export type PaidPayout = {
  id: string
  influencerAccountId: string
  payer: "merchant" | "platform"
  endToEndId: string
  executedOn: string
  grossCents: bigint
  vatCents: bigint
  withheldIncomeTaxCents: bigint
  withheldVatCents: bigint
  correctionCents: bigint
  netCents: bigint
  payeeName: string
  payeeStatus: string
  ribShown: string
  proof: string | null
}

/** What papers say of payouts that the bank has executed, in the order of their references. */
export async function listPaidPayouts(db: Db, accountId: string, ids: readonly string[]): Promise<PaidPayout[]> {
  const { rows } = await sql<PaidPayout>`
    select p.id, p.influencer_account_id, p.payer, p.end_to_end_id, p.executed_on, p.gross_cents, p.vat_cents,
      p.withheld_income_tax_cents, p.withheld_vat_cents, p.correction_cents, p.net_cents, p.payee_name, p.payee_status,
      p.rib_shown, p.proof
    from payouts p
    where p.merchant_account_id = ${accountId} and p.id = any(${ids}) and p.executed_on is not null
    order by p.end_to_end_id`.execute(db)
  return rows
}

export type PaidCommission = {
  payoutId: string
  commissionId: string
  placedAt: Date
  programFr: string | null
  programAr: string | null
  amountCents: bigint
}

export async function listPaidCommissions(
  db: Db,
  accountId: string,
  payoutIds: readonly string[],
): Promise<PaidCommission[]> {
  const { rows } = await sql<PaidCommission>`
    select l.payout_id, l.commission_id, coalesce(v.placed_at, c.created_at) as placed_at, g.name_fr as program_fr, g.name_ar as program_ar, l.amount_cents
    from payout_lines l
    join commissions c on c.merchant_account_id = l.merchant_account_id and c.id = l.commission_id
    left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
    join programs g on g.account_id = c.merchant_account_id and g.id = c.program_id
    where l.merchant_account_id = ${accountId} and l.payout_id = any(${payoutIds})
    order by placed_at, l.commission_id`.execute(db)
  return rows
}

export type PayoutWithholding = {
  payoutId: string
  tax: Tax
  baseCents: bigint
  rateBp: number
  amountCents: bigint
  isFinal: boolean
  legalReferenceFr: string
  legalReferenceAr: string
}

export async function listWithheld(
  db: Db,
  accountId: string,
  payoutIds: readonly string[],
): Promise<PayoutWithholding[]> {
  const { rows } = await sql<PayoutWithholding>`
    select payout_id, tax, base_cents, rate_bp, amount_cents, is_final, legal_reference_fr, legal_reference_ar
    from payout_withholdings where merchant_account_id = ${accountId} and payout_id = any(${payoutIds})
    order by payout_id, position`.execute(db)
  return rows
}

export type InvoiceToCorrect = {
  id: string
  influencerAccountId: string
  payoutId: string
  content: unknown
}

/** The invoices of payouts that were returned, of which no credit note says so yet. */
export async function listInvoicesToCredit(
  db: Db,
  accountId: string,
  payoutIds: readonly string[],
): Promise<InvoiceToCorrect[]> {
  const { rows } = await sql<InvoiceToCorrect>`
    select p.id, p.influencer_account_id, p.payout_id, p.content from papers p
    where p.merchant_account_id = ${accountId} and p.kind = 'invoice' and p.payout_id = any(${payoutIds})
      and not exists (select from papers c where c.merchant_account_id = p.merchant_account_id
        and c.payout_id = p.payout_id and c.kind = 'credit_note')
    order by p.reference`.execute(db)
  return rows
}
