import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- On what the platform collects and pays for a merchant: a licence under law 103-12, and a mandate in writing.
    create table payer_contracts (
      account_id         uuid not null references accounts,
      id                 uuid not null default uuidv7(),
      licence_reference  text not null check (length(licence_reference) between 3 and 200),
      contract_reference text not null check (length(contract_reference) between 3 and 200),
      signed_on          date not null,
      recorded_by        uuid not null references auth.users,
      recorded_at        timestamptz not null,
      ended_by           uuid references auth.users,
      ended_at           timestamptz,
      end_reason         text check (length(end_reason) between 3 and 500),
      primary key (account_id, id),
      check (num_nulls(ended_by, ended_at, end_reason) in (0, 3))
    );
    create unique index payer_contracts_in_force on payer_contracts (account_id) where ended_at is null;
    call declare_owned('payer_contracts', 'select');
    grant insert, update (ended_by, ended_at, end_reason) on payer_contracts to admin;
  `.execute(db)
}
