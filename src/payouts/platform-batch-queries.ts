import { type RawBuilder, sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import type { BatchState } from "./batch-queries.ts"
import { isDue, owed, payerOf } from "./due-queries.ts"

export type PlatformDue = {
  accountId: string
  name: string
  /** Before withholding, whether or not every payee can be paid yet. */
  grossCents: bigint
  payees: number
  draftId: string | null
  hasContract: boolean
}

/** Merchants whose influencers the platform is to pay, the largest sum first; of every account, so for staff. */
export async function listPlatformDue(db: Db): Promise<PlatformDue[]> {
  const { rows } = await sql<PlatformDue>`
    with due as (
      select c.merchant_account_id, c.influencer_account_id, sum(${owed}) as cents
      from programs g
      join commissions c on c.merchant_account_id = g.account_id and c.program_id = g.id
      where g.payer = 'platform' and ${payerOf} = 'platform' and ${isDue}
      group by c.merchant_account_id, c.influencer_account_id
    )
    select a.id as account_id, a.name, sum(d.cents)::bigint as gross_cents, count(*)::int as payees,
      (select b.id from payout_batches b
        where b.account_id = a.id and b.payer = 'platform' and b.state = 'draft') as draft_id,
      exists (select from payer_contracts k where k.account_id = a.id and k.ended_at is null) as has_contract
    from due d join accounts a on a.id = d.merchant_account_id
    where d.cents > 0
    group by a.id, a.name order by sum(d.cents) desc, a.id`.execute(db)
  return rows
}

export type BatchPaper = { id: string; reference: string; totalCents: bigint }

/** A batch that the platform pays for a merchant, with what it asked of them. */
export async function findPlatformBatch(db: Db, accountId: string, id: string) {
  const batch = await db
    .selectFrom("payoutBatches as batches")
    .innerJoin("accounts as merchants", "merchants.id", "batches.accountId")
    .innerJoin("auth.users as makers", "makers.id", "batches.madeBy")
    .leftJoin("auth.users as checkers", "checkers.id", "batches.checkedBy")
    .leftJoin("auth.users as funders", "funders.id", "batches.fundedBy")
    .where("batches.accountId", "=", accountId)
    .where("batches.id", "=", id)
    .where("batches.payer", "=", "platform")
    .selectAll("batches")
    .select(["makers.name as maker", "checkers.name as checker", "funders.name as funder"])
    .select("merchants.name as merchantName")
    .executeTakeFirst()
  if (!batch) throw new NotFound(`platform batch ${id}`)
  const [invoice = null, ...creditNotes] = await listBatchPapers(db, accountId, batch.invoiceId)
  return { ...batch, state: batch.state as BatchState, invoice, creditNotes }
}

/** The invoice of a batch, then the notes that took something of it back. */
async function listBatchPapers(db: Db, accountId: string, invoiceId: string | null): Promise<BatchPaper[]> {
  if (invoiceId === null) return []
  return db
    .selectFrom("papers")
    .where("merchantAccountId", "=", accountId)
    .where((row) => row.or([row("id", "=", invoiceId), row("correctsId", "=", invoiceId)]))
    .orderBy("id")
    .select(["id", "reference", "totalCents"])
    .execute()
}

export type PlatformBatchSummary = {
  accountId: string
  id: string
  merchantName: string
  number: number
  state: BatchState
  payouts: number
  netCents: bigint
  executionOn: string
  invoiceId: string | null
  invoiceReference: string | null
  invoicedCents: bigint | null
  toReceiveCents: bigint | null
  fundedOn: string | null
  fundedAt: Date | null
}

const summaries = (condition: RawBuilder<unknown>, atMost: number) => sql<PlatformBatchSummary>`
  select b.account_id, b.id, a.name as merchant_name, b.number, b.state, b.payouts, b.net_cents, b.execution_on,
    b.invoice_id, p.reference as invoice_reference, b.invoiced_cents, b.to_receive_cents, b.funded_on, b.funded_at
  from payout_batches b
  join accounts a on a.id = b.account_id
  left join papers p on p.merchant_account_id = b.account_id and p.id = b.invoice_id
  where b.payer = 'platform' and ${condition}
  order by b.id desc limit ${atMost}`

const atOnce = 100

/** Of one merchant, the newest first. */
export async function listBatchesOfMerchant(db: Db, accountId: string): Promise<PlatformBatchSummary[]> {
  return (await summaries(sql`b.account_id = ${accountId}`, atOnce).execute(db)).rows
}
