import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

export type Work = { count: number; cents: bigint | null; since: Date | null }

async function one(trx: Trx, question: ReturnType<typeof sql>): Promise<Work> {
  const { rows } = await sql<Work>`select ${question}`.execute(trx)
  return rows[0] ?? { count: 0, cents: null, since: null }
}

const ofBatches = sql`count(*)::int as count, coalesce(sum(net_cents), 0)::bigint as cents`

/** Batches of the platform that wait for a second pair of eyes. */
export function countToCheck(trx: Trx) {
  return one(
    trx,
    sql`${ofBatches}, min(made_at) as since from payout_batches where payer = 'platform' and state = 'draft'`,
  )
}

/** Checked batches of the platform for which the merchant's money has not come. */
export function countUnfunded(trx: Trx) {
  return one(
    trx,
    sql`${ofBatches}, min(checked_at) as since from payout_batches
      where payer = 'platform' and state = 'checked' and funded_at is null`,
  )
}

/** The merchant's money is in, and the bank has no file yet. */
export function countToExport(trx: Trx) {
  return one(
    trx,
    sql`${ofBatches}, min(funded_at) as since from payout_batches
      where payer = 'platform' and state = 'checked' and funded_at is not null`,
  )
}

/** Of any payer: the bank was to pay on a day that is over, and nobody has said what it did. */
export function countUntold(trx: Trx, before: string) {
  return one(
    trx,
    sql`${ofBatches}, min(exported_at) as since from payout_batches
      where state = 'exported' and execution_on < ${before}::date`,
  )
}

export function countFailures(trx: Trx, since: Date) {
  return one(
    trx,
    sql`count(*)::int as count, coalesce(sum(net_cents), 0)::bigint as cents, null::timestamptz as since
      from payouts where state = 'failed' and settled_at >= ${since}`,
  )
}

/** Whatever a bank said against what the books say, told by a statement or by hand. */
export type Conflict = { accountId: string; merchant: string; batchId: string; number: number; at: Date }

export async function listConflicts(trx: Trx, since: Date): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`
    select e.account_id, m.name as merchant, b.id as batch_id, b.number, max(e.at) as at
    from audit_entries e
    join payout_batches b on b.account_id = e.account_id and b.id::text = e.subject_id
    join accounts m on m.id = e.account_id
    where e.act = 'settle_payouts' and coalesce((e.details ->> 'conflicts')::int, 0) > 0 and e.at >= ${since}
    group by e.account_id, m.name, b.id, b.number order by max(e.at) desc limit 20`.execute(trx)
  return rows
}

export function countHolds(trx: Trx) {
  return one(
    trx,
    sql`count(*)::int as count, null::bigint as cents, min(imposed_at) as since
      from commission_blocks where lifted_at is null and imposed_as = 'staff'`,
  )
}

export function countLimited(trx: Trx, state: "warned" | "paused") {
  return one(
    trx,
    sql`count(*)::int as count, coalesce(sum(owed_cents), 0)::bigint as cents, min(began_at) as since
      from receivable_pauses where ended_at is null and state = ${state}`,
  )
}

/** Merchants whose money the platform holds for no payout. */
export function countCredits(trx: Trx) {
  return one(
    trx,
    sql`count(*)::int as count, coalesce(sum(cents), 0)::bigint as cents, min(since) as since
      from (select sum(amount_cents) as cents, max(recorded_at) as since from payer_credits
            group by account_id having sum(amount_cents) <> 0) held`,
  )
}

export function countUnpaidBills(trx: Trx) {
  return one(
    trx,
    sql`count(*)::int as count, coalesce(sum(fee_cents + vat_cents), 0)::bigint as cents, min(billed_at) as since
      from fee_bills where paid_on is null and paper_id is not null`,
  )
}
