import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { DatedRate } from "./fee-month.ts"
import type { FeePart } from "./reckon-fee.ts"

/** Every rate of the fee there has been or will be, in the order of their days. */
export function listFeeRates(db: Db): Promise<DatedRate[]> {
  return db
    .selectFrom("moneySettings")
    .where("name", "=", "platform_fee_bp")
    .orderBy("validFrom")
    .select(["validFrom", "value"])
    .execute()
}

/** Merchants whose commissions have moved between two instants. */
export async function listMoved(db: Db, { since, until }: { since: Date; until: Date }): Promise<string[]> {
  const rows = await db
    .selectFrom("ledgerTransactions")
    .where("postedAt", ">=", since)
    .where("postedAt", "<", until)
    .where("commissionId", "is not", null)
    .select("merchantAccountId")
    .distinct()
    .orderBy("merchantAccountId")
    .execute()
  return rows.map(({ merchantAccountId }) => merchantAccountId)
}

export type Span = { accountId: string; since: Date; until: Date }

/**
 * What was released in each span of the commissions that the merchant itself pays, net of what was taken back: released,
 * in a payout or paid is all released. Who pays a commission is what its program said when it was written.
 */
export async function sumReleased(db: Db, spans: readonly Span[]): Promise<bigint[]> {
  const of = <T>(column: (span: Span) => T) => spans.map(column)
  const { rows } = await sql<{ cents: bigint }>`
    select coalesce(moved.cents, 0)::bigint as cents
    from unnest(${of((s) => s.accountId)}::uuid[], ${of((s) => s.since)}::timestamptz[], ${of((s) => s.until)}::timestamptz[])
      with ordinality as span (account_id, since, until, place)
    left join lateral (
      select sum(n.amount_cents) as cents from ledger_transactions t
      join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
        and n.ledger_account in ('released', 'in_payout', 'paid')
      join commissions c on c.merchant_account_id = t.merchant_account_id and c.id = t.commission_id
      where t.merchant_account_id = span.account_id and t.posted_at >= span.since and t.posted_at < span.until
        and c.payer = 'merchant'
    ) as moved on true
    order by span.place`.execute(db)
  return rows.map(({ cents }) => cents)
}

/** One at a time bills an account: who comes second finds what the first has billed. */
export async function lockFees(trx: Trx, accountId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fees:${accountId}`}, 0))`.execute(trx)
}

export function findLastBill(db: Db, accountId: string) {
  return db
    .selectFrom("feeBills")
    .where("accountId", "=", accountId)
    .orderBy("month", "desc")
    .select(["month", "accruedCents", "carriedCents", "feeCents"])
    .executeTakeFirst()
}

export type NewBill = {
  id: string
  accountId: string
  month: string
  parts: readonly FeePart[]
  baseCents: bigint
  accruedCents: bigint
  carriedCents: bigint
  feeCents: bigint
  vatRateBp: number
  vatCents: bigint
  paperId: string | null
  billedAt: Date
}

export async function insertBill(trx: Trx, { parts, ...bill }: NewBill) {
  const written = parts.map(({ from, rateBp, baseCents }) => ({ from, rate_bp: rateBp, base_cents: String(baseCents) }))
  await trx
    .insertInto("feeBills")
    .values({ ...bill, parts: JSON.stringify(written) })
    .execute()
}

/** A bill, held until the transaction ends. */
export async function lockBill(trx: Trx, accountId: string, id: string) {
  const bill = await trx
    .selectFrom("feeBills")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select(["id", "month", "feeCents", "vatCents", "paidOn", "billedAt"])
    .forUpdate()
    .executeTakeFirst()
  if (!bill) throw new NotFound(`fee bill ${id}`)
  return bill
}

type Payment = { paidOn: string; paidProof: string; paidBy: string; paidAt: Date }

export async function updatePaid(trx: Trx, accountId: string, id: string, payment: Payment) {
  await trx.updateTable("feeBills").set(payment).where("accountId", "=", accountId).where("id", "=", id).execute()
}
