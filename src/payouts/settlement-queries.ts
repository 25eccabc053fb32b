import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { Posting } from "#src/ledger/postings.ts"
import type { BatchPayout } from "./payout-queries.ts"

export type Settlement = { payout: BatchPayout; postings: Posting[] }

/** One balanced transaction a payout, whose cause is the payout itself. */
export async function insertSettlements(trx: Trx, accountId: string, settlements: Settlement[], now: Date) {
  const rows = settlements.flatMap(({ payout, postings }) =>
    postings.map(({ account, amountCents }) => ({
      ...{ influencer: payout.influencerAccountId, payout: payout.id, account, cents: String(amountCents) },
    })),
  )
  await sql`
    with rows as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row (influencer uuid, payout uuid, account text, cents bigint)
    ), posted as (
      insert into ledger_transactions (merchant_account_id, influencer_account_id, payout_id, cause, posted_at)
      select distinct ${accountId}::uuid, influencer, payout, 'payout_executed', ${now}::timestamptz from rows
      returning id, influencer_account_id, payout_id
    )
    insert into ledger_entries (merchant_account_id, influencer_account_id, transaction_id, ledger_account, amount_cents, currency)
    select ${accountId}, influencer, posted.id, account, cents, 'MAD'
    from rows join posted on posted.payout_id = rows.payout`.execute(trx)
}
