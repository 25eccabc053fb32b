import { type RawBuilder, sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { CommissionState } from "#src/commissions/commission-state.ts"
import { readLivesOf } from "#src/commissions/read-lives.ts"
import type { CommissionLife } from "#src/commissions/recompute-commission.ts"
import { type Balances, noBalances } from "#src/ledger/postings.ts"

export type BookKey = { accountId: string; id: string }
const booksAtOnce = 1000

/** Pairs, since the database layer renames the keys of objects. */
export type Sums = [account: string, cents: string][] | null
type Row = BookKey & {
  state: CommissionState
  amountCents: bigint
  reversedCents: bigint
  inPayoutCents: bigint
  paidCents: bigint
  releaseAt: Date | null
  blockedAt: Date | null
  updatedAt: Date
  sums: Sums
  takenCents: bigint
  settledCents: bigint
  isBlocked: boolean
}

/** A commission with everything that its figures and its books must follow from. */
export type Book = Awaited<ReturnType<typeof listBooks>>[number]

export async function listBooks(trx: Trx, after: BookKey | null) {
  const { rows } = await sql<Row>`
    with page as (
      select * from commissions c where ${isAfter(sql`c`, after)} order by merchant_account_id, id limit ${booksAtOnce}
    )
    select c.merchant_account_id as account_id, c.id, c.state, c.amount_cents, c.reversed_cents, c.in_payout_cents,
      c.paid_cents, c.release_at, c.blocked_at, c.updated_at,
      ${sumsOf(sql`t.merchant_account_id = c.merchant_account_id and t.commission_id = c.id`)} as sums,
      ${lineSum(sql`p.state = 'planned'`)} as taken_cents, ${lineSum(sql`p.state = 'executed'`)} as settled_cents,
      exists (select from commission_blocks b where b.merchant_account_id = c.merchant_account_id
        and b.commission_id = c.id and b.lifted_at is null) as is_blocked
    from page c
    order by c.merchant_account_id, c.id`.execute(trx)
  const lives = await readLivesOf(trx, rows)
  return rows.map((row) => ({
    ...row,
    life: lifeOf(row, lives),
    balances: { ...noBalances, ...Object.fromEntries(readSums(row.sums)) } as Balances,
  }))
}

function lifeOf({ id }: BookKey, lives: ReadonlyMap<string, CommissionLife>): CommissionLife {
  const life = lives.get(id)
  if (!life) throw new Error(`commission ${id} went while its books were read`)
  return life
}

export function isAfter(row: RawBuilder<unknown>, after: BookKey | null, account = "merchant_account_id") {
  return after
    ? sql`(${row}.${sql.ref(account)}, ${row}.id) > (${after.accountId}::uuid, ${after.id}::uuid)`
    : sql`true`
}

/** What the transactions that fit have posted, account by account. */
export function sumsOf(condition: RawBuilder<unknown>) {
  return sql`(select jsonb_agg(jsonb_build_array(posted.ledger_account, posted.cents::text)) from (
    select n.ledger_account, sum(n.amount_cents) as cents from ledger_transactions t
    join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
    where ${condition} group by n.ledger_account having sum(n.amount_cents) <> 0) posted)`
}

function lineSum(condition: RawBuilder<unknown>) {
  return sql`coalesce((select sum(l.amount_cents) from payout_lines l
    join payouts p on p.merchant_account_id = l.merchant_account_id and p.id = l.payout_id
    where l.merchant_account_id = c.merchant_account_id and l.commission_id = c.id and ${condition}), 0)::bigint`
}

export function readSums(sums: Sums): Map<string, bigint> {
  return new Map((sums ?? []).map(([account, cents]) => [account, BigInt(cents)]))
}

type PayoutRow = BookKey & {
  state: string
  grossCents: bigint
  vatCents: bigint
  withheldIncomeTaxCents: bigint
  withheldVatCents: bigint
  correctionCents: bigint
  netCents: bigint
  linesCents: bigint
  incomeLinesCents: bigint
  vatLinesCents: bigint
  sums: Sums
}
export type PayoutBooks = Omit<PayoutRow, "sums"> & { sums: ReadonlyMap<string, bigint> }

/** Payouts with what they are made of and what was posted for themselves. */
export async function listPayoutBooks(trx: Trx, after: BookKey | null): Promise<PayoutBooks[]> {
  const withheld = (tax: string) => sql`coalesce((select sum(w.amount_cents) from payout_withholdings w
    where w.merchant_account_id = p.merchant_account_id and w.payout_id = p.id and w.tax = ${tax}), 0)::bigint`
  const { rows } = await sql<PayoutRow>`
    select p.merchant_account_id as account_id, p.id, p.state, p.gross_cents, p.vat_cents, p.withheld_income_tax_cents,
      p.withheld_vat_cents, p.correction_cents, p.net_cents,
      coalesce((select sum(l.amount_cents) from payout_lines l
        where l.merchant_account_id = p.merchant_account_id and l.payout_id = p.id), 0)::bigint as lines_cents,
      ${withheld("income")} as income_lines_cents, ${withheld("vat")} as vat_lines_cents,
      ${sumsOf(sql`t.merchant_account_id = p.merchant_account_id and t.payout_id = p.id and t.commission_id is null`)} as sums
    from payouts p where ${isAfter(sql`p`, after)}
    order by p.merchant_account_id, p.id limit ${booksAtOnce}`.execute(trx)
  return rows.map((row) => ({ ...row, sums: readSums(row.sums) }))
}

export type CorrectionBooks = BookKey & { tax: string; amountCents: bigint; sums: ReadonlyMap<string, bigint> }

export async function listCorrectionBooks(trx: Trx, after: BookKey | null): Promise<CorrectionBooks[]> {
  const { rows } = await sql<BookKey & { tax: string; amountCents: bigint; sums: Sums }>`
    select w.merchant_account_id as account_id, w.id, w.tax, w.amount_cents,
      ${sumsOf(sql`t.merchant_account_id = w.merchant_account_id and t.correction_id = w.id`)} as sums
    from withholding_corrections w where ${isAfter(sql`w`, after)}
    order by w.merchant_account_id, w.id limit ${booksAtOnce}`.execute(trx)
  return rows.map((row) => ({ ...row, sums: readSums(row.sums) }))
}
