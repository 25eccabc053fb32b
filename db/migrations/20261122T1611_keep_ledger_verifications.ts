import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What each recomputing of the books found; the back-office shows the last.
    create table ledger_verifications (
      id          uuid primary key default uuidv7(),
      began_at    timestamptz not null,
      ended_at    timestamptz not null,
      commissions int not null,
      payouts     int not null,
      differences int not null,
      -- The first of them.
      found       jsonb not null
    );
    create index ledger_verifications_last on ledger_verifications (ended_at desc);
    call declare_platform('ledger_verifications', '');
  `.execute(db)
}
