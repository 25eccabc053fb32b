import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The first file of a batch in each format: a later one says the same, byte for byte, or does not leave.
    create table payout_files (
      account_id uuid not null references accounts,
      batch_id   uuid not null,
      format     text not null,
      sha256     bytea not null,
      written_by uuid not null references auth.users,
      written_at timestamptz not null,
      primary key (account_id, batch_id, format),
      foreign key (account_id, batch_id) references payout_batches (account_id, id)
    );
    call declare_owned('payout_files', 'select, insert');
  `.execute(db)
}
