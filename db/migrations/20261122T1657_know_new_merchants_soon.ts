import { type Kysely, sql } from "kysely"

const grownByMerchants = [
  "conversions",
  "commissions",
  "ledger_transactions",
  "ledger_entries",
  "payouts",
  "payout_lines",
]

export async function up(db: Kysely<unknown>) {
  await sql`set local lock_timeout = '5s'`.execute(db)
  // A merchant whom statistics do not know is planned for as if it had one row: ten thousand of them join as a square.
  for (const table of grownByMerchants)
    await sql`alter table ${sql.table(table)} set (autovacuum_analyze_scale_factor = 0.01, autovacuum_analyze_threshold = 500)`.execute(
      db,
    )
}
