import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import { newId } from "#src/crypto/new-id.ts"
import { type Balances, type LedgerAccount, noBalances, type Posting } from "./postings.ts"

/** The commission whose books are kept, and the two parties who read them. */
export type LedgerSubject = { accountId: string; influencerAccountId: string; commissionId: string }
export const ledgerCauses = [
  "order_placed",
  "order_corrected",
  "order_events",
  "hold_over",
  "payout_made",
  "payout_cancelled",
  "payout_executed",
  "payout_failed",
  "payout_returned",
  "commission_blocked",
  "commission_unblocked",
  "withholding_corrected",
  "batch_invoiced",
  "batch_funded",
  "batch_credited",
  "fee_billed",
  "fee_paid",
  "dispute_accepted",
] as const
export type LedgerCause = (typeof ledgerCauses)[number]

const insert = prepared(
  "insert_ledger_transaction",
  `with posted as (
     insert into ledger_transactions (merchant_account_id, influencer_account_id, commission_id, cause, posted_at)
     values ($1, $2, $3, $4, $5) returning id
   )
   insert into ledger_entries (merchant_account_id, influencer_account_id, transaction_id, ledger_account, amount_cents, currency)
   select $1, $2, posted.id, entry.ledger_account, entry.amount_cents, 'MAD'
   from posted, unnest($6::text[], $7::bigint[]) as entry (ledger_account, amount_cents)`,
)

export type LedgerTransaction = { cause: LedgerCause; postings: Posting[]; postedAt: Date }

export async function insertTransaction(
  trx: Trx,
  subject: LedgerSubject,
  { cause, postings, postedAt }: LedgerTransaction,
) {
  const accounts = postings.map((posting) => posting.account)
  const amounts = postings.map((posting) => posting.amountCents)
  const { accountId, influencerAccountId, commissionId } = subject
  await insert(trx, [accountId, influencerAccountId, commissionId, cause, postedAt, accounts, amounts])
}

/** What was posted for a commission, by ledger account. */
export async function findBalances(db: Db, accountId: string, commissionId: string): Promise<Balances> {
  const rows = await db
    .selectFrom("ledgerTransactions as transactions")
    .innerJoin("ledgerEntries as entries", (join) =>
      join
        .onRef("entries.merchantAccountId", "=", "transactions.merchantAccountId")
        .onRef("entries.transactionId", "=", "transactions.id"),
    )
    .where("transactions.merchantAccountId", "=", accountId)
    .where("transactions.commissionId", "=", commissionId)
    .groupBy("entries.ledgerAccount")
    .select(["entries.ledgerAccount", sql<bigint>`sum(entries.amount_cents)::bigint`.as("cents")])
    .execute()
  return { ...noBalances, ...Object.fromEntries(rows.map((row) => [row.ledgerAccount as LedgerAccount, row.cents])) }
}

/** A transaction of many: whose it is, and what causes it beside the occasion. */
export type Booking = {
  influencerAccountId: string
  commissionId?: string | undefined
  payoutId?: string | undefined
  correctionId?: string | undefined
  batchId?: string | undefined
  feeBillId?: string | undefined
  postings: readonly Posting[]
}

/** As many balanced transactions as bookings, of one cause, written at once. */
export async function insertTransactions(
  trx: Trx,
  accountId: string,
  bookings: readonly Booking[],
  { cause, now }: { cause: LedgerCause; now: Date },
) {
  const booked = bookings.map((booking) => ({ ...booking, id: newId() }))
  const of = <T>(column: (booking: Booking & { id: string }) => T) => booked.map(column)
  const entries = booked.flatMap(({ id, influencerAccountId, postings }) =>
    postings.map((posting) => ({ id, influencerAccountId, ...posting })),
  )
  await sql`
    insert into ledger_transactions
      (merchant_account_id, influencer_account_id, id, commission_id, payout_id, correction_id, batch_id, fee_bill_id, cause, posted_at)
    select ${accountId}, influencer, id, commission, payout, correction, batch, fee_bill, ${cause}, ${now}
    from unnest(${of((b) => b.influencerAccountId)}::uuid[], ${of(({ id }) => id)}::uuid[], ${of((b) => b.commissionId ?? null)}::uuid[],
      ${of((b) => b.payoutId ?? null)}::uuid[], ${of((b) => b.correctionId ?? null)}::uuid[],
      ${of((b) => b.batchId ?? null)}::uuid[], ${of((b) => b.feeBillId ?? null)}::uuid[])
      as booked (influencer, id, commission, payout, correction, batch, fee_bill)`.execute(trx)
  await sql`
    insert into ledger_entries (merchant_account_id, influencer_account_id, transaction_id, ledger_account, amount_cents, currency)
    select ${accountId}, influencer, id, account, cents, 'MAD'
    from unnest(${entries.map((e) => e.influencerAccountId)}::uuid[], ${entries.map((e) => e.id)}::uuid[],
      ${entries.map((e) => e.account)}::text[], ${entries.map((e) => e.amountCents)}::bigint[])
      as entry (influencer, id, account, cents)`.execute(trx)
}
