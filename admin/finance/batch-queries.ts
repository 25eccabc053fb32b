import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { BatchState } from "#src/payouts/batch-queries.ts"
import type { Payer } from "#src/payouts/payer.ts"
import type { PayoutState } from "#src/payouts/payout-queries.ts"

export async function findAnyBatch(trx: Trx, accountId: string, id: string) {
  const batch = await trx
    .selectFrom("payoutBatches as batches")
    .innerJoin("accounts as merchants", "merchants.id", "batches.accountId")
    .innerJoin("auth.users as makers", "makers.id", "batches.madeBy")
    .leftJoin("auth.users as checkers", "checkers.id", "batches.checkedBy")
    .leftJoin("auth.users as cancellers", "cancellers.id", "batches.cancelledBy")
    .leftJoin("auth.users as funders", "funders.id", "batches.fundedBy")
    .where("batches.accountId", "=", accountId)
    .where("batches.id", "=", id)
    .selectAll("batches")
    .select(["merchants.name as merchant", "makers.name as maker", "checkers.name as checker"])
    .select(["cancellers.name as canceller", "funders.name as funder"])
    .executeTakeFirst()
  if (!batch) throw new NotFound(`payout batch ${id}`)
  return { ...batch, state: batch.state as BatchState, payer: batch.payer as Payer }
}

export function listFiles(trx: Trx, accountId: string, batchId: string) {
  return trx
    .selectFrom("payoutFiles as files")
    .innerJoin("auth.users as users", "users.id", "files.writtenBy")
    .where("files.accountId", "=", accountId)
    .where("files.batchId", "=", batchId)
    .orderBy("files.writtenAt")
    .select(["files.format", "files.sha256", "files.writtenAt", "users.name as writer"])
    .execute()
}

/** The payouts with their payees' names of today. */
export async function listBatchPayouts(trx: Trx, accountId: string, batchId: string) {
  const rows = await trx
    .selectFrom("payouts")
    .innerJoin("accounts as payees", "payees.id", "payouts.influencerAccountId")
    .where("payouts.merchantAccountId", "=", accountId)
    .where("payouts.batchId", "=", batchId)
    .orderBy(sql`array_position(array['failed', 'planned', 'executed', 'cancelled'], payouts.state)`)
    .orderBy("payouts.payeeName")
    .orderBy("payouts.id")
    .select(["payouts.id", "payouts.influencerAccountId", "payees.name as payee", "payouts.payeeName", "payouts.state"])
    .select(["payouts.grossCents", "payouts.vatCents", "payouts.withheldIncomeTaxCents", "payouts.withheldVatCents"])
    .select(["payouts.correctionCents", "payouts.netCents", "payouts.endToEndId", "payouts.ribShown"])
    .select(["payouts.executedOn", "payouts.returnedOn", "payouts.failureReason", "payouts.proof"])
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as PayoutState }))
}

export type ToldLine = {
  statementId: string
  on: string
  reference: string
  outcome: string
  amountCents: string | null
}

/** What the payer's bank statements said of a batch and could not be taken at its word. */
export async function listDoubts(trx: Trx, accountId: string, batchId: string): Promise<ToldLine[]> {
  const { rows } = await sql<ToldLine>`
    select s.id as statement_id, line ->> 'on' as on, line ->> 'reference' as reference, line ->> 'outcome' as outcome,
      line ->> 'amountCents' as amount_cents
    from bank_statements s cross join jsonb_array_elements(s.report -> 'lines') line
    where s.account_id = ${accountId} and line ->> 'batchId' = ${batchId} and line ->> 'outcome' = 'conflict'
    order by s.applied_at`.execute(trx)
  return rows
}

// As literals: the index of these acts is found by them.
const batchActs = sql<string>`('make_payout_batch', 'check_payout_batch', 'cancel_payout_batch', 'export_payout_batch',
  'fund_payout_batch', 'settle_payouts')`

/** Who did what with a batch, the newest first. */
export function listBatchActs(trx: Trx, accountId: string, batchId: string) {
  return trx
    .selectFrom("auditEntries as entries")
    .leftJoin("auth.users as users", "users.id", "entries.actorId")
    .where("entries.accountId", "=", accountId)
    .where("entries.subjectId", "=", batchId)
    .where("entries.act", "in", batchActs)
    .orderBy("entries.sequence", "desc")
    .limit(40)
    .select(["entries.id", "entries.at", "entries.act", "entries.actorKind", "users.name as actor"])
    .execute()
}

/** The invoice of a batch and the notes that took something of it back. */
export async function listBills(trx: Trx, accountId: string, invoiceId: string) {
  const { rows } = await sql<{ id: string; reference: string; kind: string; totalCents: bigint; formats: string[] }>`
    select p.id, p.reference, p.kind, p.total_cents,
      array(select f.format from paper_files f where f.merchant_account_id = p.merchant_account_id and f.paper_id = p.id
            order by f.format desc) as formats
    from papers p
    where p.merchant_account_id = ${accountId} and (p.id = ${invoiceId} or p.corrects_id = ${invoiceId})
    order by p.id`.execute(trx)
  return rows
}
