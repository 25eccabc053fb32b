import { type RawBuilder, sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { LedgerAccount } from "#src/ledger/postings.ts"
import type { LedgerCause } from "#src/ledger/queries.ts"
import type { LedgerQuestion } from "./ledger-question.ts"
import { isOf, otherOf, type Scope } from "./scope.ts"

/** Sums of one ledger account over a period: above zero is credit. */
export type Sums = { openingCents: bigint; debitCents: bigint; creditCents: bigint; closingCents: bigint }
type Part = { limit: number; offset: number }

const booked = sql`ledger_entries n join ledger_transactions t
  on t.merchant_account_id = n.merchant_account_id and t.id = n.transaction_id`

function sums({ from }: LedgerQuestion): RawBuilder<unknown> {
  const isBefore = from ? sql`t.posted_at < ${from}` : sql`false`
  return sql`coalesce(sum(n.amount_cents) filter (where ${isBefore}), 0)::bigint as opening_cents,
    coalesce(-sum(n.amount_cents) filter (where n.amount_cents < 0 and not ${isBefore}), 0)::bigint as debit_cents,
    coalesce(sum(n.amount_cents) filter (where n.amount_cents > 0 and not ${isBefore}), 0)::bigint as credit_cents,
    sum(n.amount_cents)::bigint as closing_cents`
}

/** Until the end of the period: what stood before it counts for the opening. */
function chosen(scope: Scope, { book, party, until }: LedgerQuestion): RawBuilder<boolean> {
  return sql`${isOf(scope)}
    and (${book}::text is null or n.ledger_account = ${book})
    and (${party}::uuid is null or ${otherOf(scope)} = ${party})
    and (${until}::timestamptz is null or t.posted_at < ${until})`
}

export async function sumBooks(trx: Trx, scope: Scope, question: LedgerQuestion) {
  const { rows } = await sql<Sums & { book: LedgerAccount }>`
    select n.ledger_account as book, ${sums(question)} from ${booked}
    where ${chosen(scope, { ...question, book: null })} group by n.ledger_account`.execute(trx)
  return rows
}

const partiesAtOnce = 100

/** One ledger account by the other party, the largest balances first. */
export async function sumParties(trx: Trx, scope: Scope, question: LedgerQuestion) {
  const { rows } = await sql<Sums & { id: string; name: string }>`
    select s.*, a.name from (
      select ${otherOf(scope)} as id, ${sums(question)} from ${booked}
      where ${chosen(scope, question)} group by 1 order by abs(sum(n.amount_cents)) desc, 1 limit ${partiesAtOnce}
    ) s join accounts a on a.id = s.id order by abs(s.closing_cents) desc, a.name`.execute(trx)
  return rows
}

export type ListedEntry = {
  payerId: string
  transactionId: string
  book: LedgerAccount
  cause: LedgerCause
  postedAt: Date
  amountCents: bigint
  party: string
  reference: string | null
}

/** Entries of the period, the newest first, each with what its cause is called. */
export async function listEntries(trx: Trx, scope: Scope, question: LedgerQuestion, part: Part) {
  const { rows } = await sql<ListedEntry>`
    select e.*, p.name as party, ${referenceOf(sql`e`)} as reference from (
      select n.merchant_account_id as payer_id, n.transaction_id, n.ledger_account as book, n.amount_cents, t.cause, t.posted_at,
        t.commission_id, t.payout_id, t.correction_id, t.batch_id, t.fee_bill_id, ${otherOf(scope)} as party_id
      from ${booked}
      where ${chosen(scope, question)} and (${question.from}::timestamptz is null or t.posted_at >= ${question.from})
      order by t.posted_at desc, t.id desc, n.ledger_account limit ${part.limit} offset ${part.offset}
    ) e join accounts p on p.id = e.party_id
    order by e.posted_at desc, e.transaction_id desc, e.book`.execute(trx)
  return rows
}

/** By what people call the cause of a transaction: an order, a transfer, a year and its tax, a batch, a month. */
export function referenceOf(booked: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql`coalesce(
    (select o.end_to_end_id from payouts o where o.merchant_account_id = ${booked}.payer_id and o.id = ${booked}.payout_id),
    (select coalesce(k.external_id, d.order_told) from commissions c
     left join conversions v on v.merchant_account_id = c.merchant_account_id and v.id = c.conversion_id
     left join disputes d on d.merchant_account_id = c.merchant_account_id and d.id = c.dispute_id
     left join order_keys k on k.account_id = c.merchant_account_id and k.order_id = coalesce(v.order_id, d.order_id)
     where c.merchant_account_id = ${booked}.payer_id and c.id = ${booked}.commission_id),
    (select w.year || ' · ' || w.tax from withholding_corrections w
     where w.merchant_account_id = ${booked}.payer_id and w.id = ${booked}.correction_id),
    (select 'n° ' || b.number from payout_batches b where b.account_id = ${booked}.payer_id and b.id = ${booked}.batch_id),
    (select to_char(f.month, 'YYYY-MM') from fee_bills f where f.account_id = ${booked}.payer_id and f.id = ${booked}.fee_bill_id))`
}

export type ListedAccount = { id: string; name: string; kind: string; city: string | null }

/** Accounts by a part of their name; as many as a page bears. */
export async function listAccounts(trx: Trx, name: string, part: Part): Promise<ListedAccount[]> {
  const pattern = `%${name.replace(/[\\%_]/g, "\\$&")}%`
  const { rows } = await sql<ListedAccount>`
    select id, name, kind, city from accounts where name ilike ${pattern}
    order by kind <> 'platform', kind <> 'merchant', name, id limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}
