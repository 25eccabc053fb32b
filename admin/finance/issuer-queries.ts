import { sql } from "kysely"
import type { Trx } from "#db/database.ts"
import type { Payee } from "#src/payees/queries.ts"

/** Those whom the platform may have to pay, in a merchant's place. */
export async function listPlatformPayees(trx: Trx, day: string): Promise<Payee[]> {
  const { rows } = await sql<Payee>`
    select p.influencer_account_id as id, p.name, p.status, coalesce(p.vat_rate_bp, 0) as vat_rate_bp,
      p.attestation_issued_on, p.is_verified, p.is_stopped or p.is_closed as is_stopped, p.rib_shown
    from resolve_payees(array(
      select distinct e.influencer_account_id from enrollments e
      join programs g on g.account_id = e.merchant_account_id and g.id = e.program_id
      where g.payer = 'platform' and e.status in ('approved', 'left', 'banned')), ${day}::date) p
    order by p.name, id`.execute(trx)
  return rows
}
