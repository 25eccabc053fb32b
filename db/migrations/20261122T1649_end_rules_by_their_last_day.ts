import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What a rule says is never edited: another takes its place, and it learns its last day.
    revoke update on withholding_rules from admin;
    grant update (valid_until) on withholding_rules to admin;

    -- A month of the books; it costs an order nothing.
    create index ledger_transactions_by_time on ledger_transactions using brin (posted_at);
  `.execute(db)
}
