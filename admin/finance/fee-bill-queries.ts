import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

export type ListedBill = {
  id: string
  accountId: string
  merchant: string
  month: string
  baseCents: bigint
  feeCents: bigint
  vatCents: bigint
  paperId: string
  reference: string
  billedAt: Date
  paidOn: string | null
  paidProof: string | null
}

/** The platform's bills, those not paid first, the oldest first; or those that are paid, the newest first. */
export async function listBills(
  trx: Trx,
  isPaid: boolean,
  part: { limit: number; offset: number },
): Promise<ListedBill[]> {
  const order = isPaid ? sql`b.paid_on desc, b.id desc` : sql`b.month, m.name, b.id`
  const { rows } = await sql<ListedBill>`
    select b.id, b.account_id, m.name as merchant, b.month, b.base_cents, b.fee_cents, b.vat_cents, b.paper_id, p.reference,
      b.billed_at, b.paid_on, b.paid_proof
    from fee_bills b join accounts m on m.id = b.account_id
    join papers p on p.merchant_account_id = b.account_id and p.id = b.paper_id
    where (b.paid_on is not null) = ${isPaid}
    order by ${order} limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}
