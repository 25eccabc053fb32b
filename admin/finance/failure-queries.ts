import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

export type Failure = {
  accountId: string
  merchant: string
  influencerAccountId: string
  payee: string
  id: string
  batchId: string
  number: number
  netCents: bigint
  settledAt: Date
  returnedOn: string | null
  failureReason: string | null
  /** Where its commissions are by now: in a later payout, by its state, or waiting for one. */
  since: "planned" | "executed" | null
}

/** Transfers that a bank refused or sent back, the newest first. */
export async function listFailures(
  trx: Trx,
  since: Date | null,
  part: { limit: number; offset: number },
): Promise<Failure[]> {
  const { rows } = await sql<Failure>`
    select p.merchant_account_id as account_id, m.name as merchant, p.influencer_account_id, i.name as payee, p.id, p.batch_id,
      b.number, p.net_cents, p.settled_at, p.returned_on, p.failure_reason, again.state as since
    from payouts p
    join payout_batches b on b.account_id = p.merchant_account_id and b.id = p.batch_id
    join accounts m on m.id = p.merchant_account_id join accounts i on i.id = p.influencer_account_id
    left join lateral (
      select n.state from payout_lines l
      join payout_lines o on o.merchant_account_id = l.merchant_account_id and o.commission_id = l.commission_id
      join payouts n on n.merchant_account_id = o.merchant_account_id and n.id = o.payout_id
      where l.merchant_account_id = p.merchant_account_id and l.payout_id = p.id and l.amount_cents > 0
        and n.id > p.id and n.state in ('planned', 'executed')
      order by n.id desc limit 1) again on true
    where p.state = 'failed' and (${since}::timestamptz is null or p.settled_at >= ${since})
    order by p.settled_at desc, p.id desc limit ${part.limit} offset ${part.offset}`.execute(trx)
  return rows
}
