import { type RawBuilder, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

async function isThere(db: Db, rows: RawBuilder<unknown>): Promise<boolean> {
  const { rows: found } = await sql<{ found: boolean }>`select exists (${rows}) as found`.execute(db)
  return found[0]?.found ?? false
}

/** Whether the account has paid, or been paid, or a transfer of it was ordered. */
export function hasPayouts(db: Db, accountId: string): Promise<boolean> {
  return isThere(db, sql`select from payouts where ${accountId} in (merchant_account_id, influencer_account_id)`)
}

export function hasMoneyPapers(db: Db, accountId: string): Promise<boolean> {
  return isThere(db, sql`select from papers where ${accountId} in (merchant_account_id, influencer_account_id)`)
}

export function hasTaxFacts(db: Db, accountId: string): Promise<boolean> {
  const rows = sql`select from tax_profiles where account_id = ${accountId}
    union all select from payer_profiles where account_id = ${accountId}
    union all select from billing_mandates where account_id = ${accountId}
    union all select from payer_decisions where ${accountId} in (merchant_account_id, influencer_account_id)
    union all select from outside_payments where ${accountId} in (merchant_account_id, influencer_account_id)`
  return isThere(db, rows)
}

/** What was declared for payments that never came. */
export async function forgetTaxFacts(trx: Trx, accountId: string) {
  for (const table of ["taxProfiles", "payerProfiles", "billingMandates"] as const)
    await trx.deleteFrom(table).where("accountId", "=", accountId).execute()
}
