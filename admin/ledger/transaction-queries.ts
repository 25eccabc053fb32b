import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { LedgerAccount } from "#src/ledger/postings.ts"
import type { LedgerCause } from "#src/ledger/queries.ts"

export async function findTransaction(trx: Trx, payerId: string, id: string) {
  return trx
    .selectFrom("ledgerTransactions as t")
    .innerJoin("accounts as payers", "payers.id", "t.merchantAccountId")
    .innerJoin("accounts as payees", "payees.id", "t.influencerAccountId")
    .where("t.merchantAccountId", "=", payerId)
    .where("t.id", "=", id)
    .select(["t.id", "t.merchantAccountId as payerId", "t.influencerAccountId as payeeId", "t.cause", "t.postedAt"])
    .select(["t.commissionId", "t.payoutId", "t.correctionId", "t.batchId", "t.feeBillId"])
    .select(["payers.name as payer", "payees.name as payee"])
    .executeTakeFirstOrThrow(() => new NotFound(`ledger transaction ${id}`))
}

export async function listTransactionEntries(trx: Trx, payerId: string, id: string) {
  const { rows } = await sql<{ book: LedgerAccount; amountCents: bigint }>`
    select ledger_account as book, amount_cents from ledger_entries
    where merchant_account_id = ${payerId} and transaction_id = ${id} order by amount_cents, ledger_account`.execute(
    trx,
  )
  return rows
}

/** Everything that one commission's books went through, the oldest first, entry by entry. */
export async function listCommissionMoves(trx: Trx, payerId: string, commissionId: string) {
  const { rows } = await sql<{
    id: string
    postedAt: Date
    cause: LedgerCause
    book: LedgerAccount
    amountCents: bigint
  }>`
    select t.id, t.posted_at, t.cause, n.ledger_account as book, n.amount_cents
    from ledger_transactions t
    join ledger_entries n on n.merchant_account_id = t.merchant_account_id and n.transaction_id = t.id
    where t.merchant_account_id = ${payerId} and t.commission_id = ${commissionId}
    order by t.posted_at, t.id, n.amount_cents limit 200`.execute(trx)
  return rows
}
