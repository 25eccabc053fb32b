import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { BatchState } from "#src/payouts/batch-queries.ts"
import type { Payer } from "#src/payouts/payer.ts"

export type BatchFilter = {
  state: BatchState | null
  payer: Payer | null
  accountId: string | null
  isFunded: boolean | null
}
type Part = { limit: number; offset: number }

export type ListedBatch = {
  accountId: string
  merchant: string
  id: string
  number: number
  payer: Payer
  state: BatchState
  payouts: number
  failed: number
  netCents: bigint
  executionOn: string
  madeAt: Date
  maker: string
  fundedAt: Date | null
}

/** Batches of every payer, the newest first. */
export async function listAllBatches(trx: Trx, filter: BatchFilter, part: Part): Promise<ListedBatch[]> {
  const { rows } = await sql<ListedBatch>`
    select b.account_id, m.name as merchant, b.id, b.number, b.payer, b.state, b.payouts, b.net_cents, b.execution_on,
      b.made_at, u.name as maker, b.funded_at,
      (select count(*)::int from payouts p
       where p.merchant_account_id = b.account_id and p.batch_id = b.id and p.state = 'failed') as failed
    from payout_batches b join accounts m on m.id = b.account_id join auth.users u on u.id = b.made_by
    where (${filter.state}::text is null or b.state = ${filter.state})
      and (${filter.payer}::text is null or b.payer = ${filter.payer})
      and (${filter.accountId}::uuid is null or b.account_id = ${filter.accountId})
      and (${filter.isFunded}::boolean is null or b.payer = 'platform' and (b.funded_at is not null) = ${filter.isFunded})
    order by b.made_at desc, b.id desc limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}

export async function findAccountName(trx: Trx, accountId: string): Promise<string | null> {
  const found = await trx.selectFrom("accounts").where("id", "=", accountId).select("name").executeTakeFirst()
  return found?.name ?? null
}
