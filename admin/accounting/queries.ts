import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { LedgerAccount } from "#src/ledger/postings.ts"
import type { LedgerCause } from "#src/ledger/queries.ts"
import type { Tax } from "#src/withholding/withholding.ts"
import { referenceOf } from "../ledger/queries.ts"
import type { Month } from "./month.ts"

const atOnce = 500

export type Posted = { postedAt: Date; id: string }
export type JournalRow = Posted & {
  cause: LedgerCause
  reference: string | null
  party: string
  book: LedgerAccount
  amountCents: bigint
}

/** Whole transactions of a payer's books, so that what is written so far is balanced; in the order of their posting. */
export async function listJournal(trx: Trx, accountId: string, { from, until }: Month, after: Posted | null) {
  const { rows } = await sql<JournalRow>`
    select t.posted_at, t.id, t.cause, ${referenceOf(sql`t`)} as reference, a.name as party, n.ledger_account as book, n.amount_cents
    from (
      select *, merchant_account_id as payer_id from ledger_transactions
      where merchant_account_id = ${accountId} and posted_at >= ${from} and posted_at < ${until}
        and (${after?.id ?? null}::uuid is null or (posted_at, id) > (${after?.postedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      order by posted_at, id limit ${atOnce}
    ) t
    join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
    join accounts a on a.id = t.influencer_account_id
    order by t.posted_at, t.id, n.amount_cents, n.ledger_account`.execute(trx)
  return rows
}

export type BalanceRow = {
  partyId: string
  party: string
  book: LedgerAccount
  openingCents: bigint
  debitCents: bigint
  creditCents: bigint
  closingCents: bigint
}

/** A payer's ledger accounts by the other party, a few parties at a time, with what the month did to each. */
export async function listBalances(trx: Trx, accountId: string, { from, until }: Month, after: string | null) {
  const { rows } = await sql<BalanceRow>`
    with parties as (
      select distinct influencer_account_id as id from ledger_entries
      where merchant_account_id = ${accountId} and (${after}::uuid is null or influencer_account_id > ${after}::uuid)
      order by 1 limit ${atOnce}
    )
    select p.id as party_id, a.name as party, n.ledger_account as book,
      coalesce(sum(n.amount_cents) filter (where t.posted_at < ${from}), 0)::bigint as opening_cents,
      coalesce(-sum(n.amount_cents) filter (where n.amount_cents < 0 and t.posted_at >= ${from}), 0)::bigint as debit_cents,
      coalesce(sum(n.amount_cents) filter (where n.amount_cents > 0 and t.posted_at >= ${from}), 0)::bigint as credit_cents,
      sum(n.amount_cents)::bigint as closing_cents
    from parties p
    join ledger_entries n on n.merchant_account_id = ${accountId} and n.influencer_account_id = p.id
    join ledger_transactions t on t.merchant_account_id = n.merchant_account_id and t.id = n.transaction_id
    join accounts a on a.id = p.id
    where t.posted_at < ${until}
    group by p.id, a.name, n.ledger_account order by p.id, n.ledger_account`.execute(trx)
  return rows
}

/** The last party of the next balances, whether or not the month knows it. */
export async function findLastParty(trx: Trx, accountId: string, after: string | null): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(id::text) as last from (
      select distinct influencer_account_id as id from ledger_entries
      where merchant_account_id = ${accountId} and (${after}::uuid is null or influencer_account_id > ${after}::uuid)
      order by 1 limit ${atOnce}
    ) parties`.execute(trx)
  return rows[0]?.last ?? null
}

export type WithheldRow = {
  on: string
  nature: "payout" | "return" | "correction"
  reference: string
  payeeId: string
  status: string | null
  tax: Tax
  baseCents: bigint | null
  rateBp: number | null
  amountCents: bigint
  isFinal: boolean | null
  legalReferenceFr: string | null
  legalReferenceAr: string | null
}

/** What a payer of record withheld in a month, what the bank's returns gave back, and what was put right. */
export async function listWithheld(trx: Trx, payerId: string, month: Month, offset: number) {
  const { rows } = await sql<WithheldRow>`
    select * from (
      select p.executed_on as "on", 'payout' as nature, ${lineOf(1)} where p.payer_account_id = ${payerId}
        and p.executed_on >= ${month.firstDay}::date and p.executed_on < ${month.nextDay}::date
      union all
      select p.returned_on, 'return', ${lineOf(-1)} where p.payer_account_id = ${payerId}
        and p.returned_on >= ${month.firstDay}::date and p.returned_on < ${month.nextDay}::date
    ) lines order by "on", reference, tax, rate_bp limit ${atOnce} offset ${offset}`.execute(trx)
  return rows
}

const lineOf = (
  sign: 1 | -1,
) => sql`p.end_to_end_id as reference, p.influencer_account_id as payee_id, p.payee_status as status,
  w.tax, w.base_cents * ${sql.lit(sign)} as base_cents, w.rate_bp, w.amount_cents * ${sql.lit(sign)} as amount_cents, w.is_final,
  w.legal_reference_fr, w.legal_reference_ar
  from payouts p join payout_withholdings w on w.merchant_account_id = p.merchant_account_id and w.payout_id = p.id`

export async function listCorrected(trx: Trx, payerId: string, { from, until }: Month, offset: number) {
  const { rows } = await sql<{ madeAt: Date; payeeId: string; year: number; tax: Tax; amountCents: bigint }>`
    select made_at, influencer_account_id as payee_id, year, tax, amount_cents from withholding_corrections
    where merchant_account_id = ${payerId} and made_at >= ${from} and made_at < ${until}
    order by made_at, id limit ${atOnce} offset ${offset}`.execute(trx)
  return rows
}
