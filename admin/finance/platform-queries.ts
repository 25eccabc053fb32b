import { sql } from "kysely"
import type { Trx } from "#db/database.ts"

export type Contracted = { accountId: string; merchant: string; contractReference: string; signedOn: string }

/** Merchants with a contract in force, by name. */
export async function listContracted(trx: Trx): Promise<Contracted[]> {
  const { rows } = await sql<Contracted>`
    select k.account_id, m.name as merchant, k.contract_reference, k.signed_on
    from payer_contracts k join accounts m on m.id = k.account_id
    where k.ended_at is null order by m.name, k.account_id limit 500`.execute(trx)
  return rows
}

export type HeldCredit = { accountId: string; merchant: string; cents: bigint; since: Date }

/** Merchants whose money the platform holds for no payout: to be taken by their next invoice, or given back. */
export async function listHeldCredits(trx: Trx): Promise<HeldCredit[]> {
  const { rows } = await sql<HeldCredit>`
    select c.account_id, m.name as merchant, sum(c.amount_cents)::bigint as cents, max(c.recorded_at) as since
    from payer_credits c join accounts m on m.id = c.account_id
    group by c.account_id, m.name having sum(c.amount_cents) <> 0 order by max(c.recorded_at)`.execute(trx)
  return rows
}
