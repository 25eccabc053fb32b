import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { startOfCasablancaDay } from "#src/clock.ts"
import { nextMonth } from "#src/fees/fee-month.ts"
import { type FeePart, readParts } from "#src/fees/reckon-fee.ts"
import { releasedIn } from "#src/fees/released-in.ts"
import { type BookKey, isAfter, readSums, type Sums, sumsOf } from "./queries.ts"

type Row = BookKey & {
  month: string
  parts: unknown
  baseCents: bigint
  accruedCents: bigint
  carriedCents: bigint
  feeCents: bigint
  vatRateBp: number
  vatCents: bigint
  isPaid: boolean
  /** What the bill before it left to take off. */
  leftCents: bigint
  invoicedCents: bigint | null
  sums: Sums
}
export type FeeBooks = Omit<Row, "parts" | "sums"> & {
  parts: FeePart[]
  /** What the entries of each part's days say was released. */
  releasedCents: bigint[]
  sums: ReadonlyMap<string, bigint>
}

const billsAtOnce = 100

export async function listFeeBooks(trx: Trx, after: BookKey | null): Promise<FeeBooks[]> {
  const { rows } = await sql<Row>`
    select f.account_id, f.id, f.month, f.parts, f.base_cents, f.accrued_cents, f.carried_cents, f.fee_cents, f.vat_rate_bp,
      f.vat_cents, f.paid_on is not null as is_paid,
      coalesce((select b.accrued_cents + b.carried_cents - b.fee_cents from fee_bills b
        where b.account_id = f.account_id and b.month < f.month order by b.month desc limit 1), 0)::bigint as left_cents,
      (select p.total_cents from papers p where p.merchant_account_id = f.account_id and p.id = f.paper_id) as invoiced_cents,
      ${sumsOf(sql`t.merchant_account_id = f.account_id and t.fee_bill_id = f.id`)} as sums
    from fee_bills f where ${isAfter(sql`f`, after, "account_id")}
    order by f.account_id, f.id limit ${billsAtOnce}`.execute(trx)
  const bills = rows.map((row) => ({ ...row, parts: readParts(row.parts), sums: readSums(row.sums) }))
  const released = (await releasedIn(trx, bills.flatMap(spansOf))).values()
  return bills.map((bill) => ({ ...bill, releasedCents: released.take(bill.parts.length).toArray() }))
}

function spansOf({ accountId, month, parts }: Pick<FeeBooks, "accountId" | "month" | "parts">) {
  return parts.map(({ from }, index) => ({
    accountId,
    since: startOfCasablancaDay(from),
    until: startOfCasablancaDay(parts[index + 1]?.from ?? nextMonth(month)),
  }))
}
