import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { type BookKey, isAfter, readSums, type Sums, sumsOf } from "./queries.ts"

type Paid = { grossCents: bigint; vatCents: bigint }
type Row = BookKey & {
  state: string
  feeBp: number
  feeVatBp: number
  invoicedCents: bigint
  toReceiveCents: bigint
  fundedAt: Date | null
  billedCents: bigint | null
  notedCents: bigint
  usedCents: bigint
  creditedCents: bigint
  made: [gross: string, vat: string][]
  standing: [gross: string, vat: string][] | null
  sums: Sums
}
const batchesAtOnce = 100

export type BatchBooks = Omit<Row, "made" | "standing" | "sums"> & {
  /** Every payout of the batch, and those that are paid or still to be. */
  made: Paid[]
  standing: Paid[]
  sums: ReadonlyMap<string, bigint>
}

/** The batches for which the platform has asked merchants for money, with their papers, their credits and their books. */
export async function listBatchBooks(trx: Trx, after: BookKey | null): Promise<BatchBooks[]> {
  const { rows } = await sql<Row>`
    select b.account_id, b.id, b.state, b.fee_bp, b.fee_vat_bp, b.invoiced_cents, b.to_receive_cents, b.funded_at,
      (select p.total_cents from papers p where p.merchant_account_id = b.account_id and p.id = b.invoice_id) as billed_cents,
      coalesce((select sum(p.total_cents) from papers p
        where p.merchant_account_id = b.account_id and p.corrects_id = b.invoice_id), 0)::bigint as noted_cents,
      ${creditsOf("< 0")} as used_cents, ${creditsOf("> 0")} as credited_cents,
      ${payoutsOf("true")} as made, ${payoutsOf("o.state in ('planned', 'executed')")} as standing,
      ${sumsOf(sql`t.merchant_account_id = b.account_id and t.batch_id = b.id`)} as sums
    from payout_batches b
    where b.invoice_id is not null and ${isAfter(sql`b`, after, "account_id")}
    order by b.account_id, b.id limit ${batchesAtOnce}`.execute(trx)
  return rows.map(({ made, standing, sums, ...row }) => {
    return { ...row, made: readPaid(made), standing: readPaid(standing), sums: readSums(sums) }
  })
}

function creditsOf(sign: "< 0" | "> 0") {
  return sql`coalesce((select sum(k.amount_cents) from payer_credits k
    where k.account_id = b.account_id and k.batch_id = b.id and k.amount_cents ${sql.raw(sign)}), 0)::bigint`
}

function payoutsOf(condition: string) {
  return sql`(select jsonb_agg(jsonb_build_array(o.gross_cents::text, o.vat_cents::text)) from payouts o
    where o.merchant_account_id = b.account_id and o.batch_id = b.id and ${sql.raw(condition)})`
}

function readPaid(pairs: [string, string][] | null): Paid[] {
  return (pairs ?? []).map(([gross, vat]) => ({ grossCents: BigInt(gross), vatCents: BigInt(vat) }))
}
