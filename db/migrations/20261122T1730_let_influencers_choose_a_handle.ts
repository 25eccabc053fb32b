import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Chosen once; the address that the account was opened with still leads to the page, for the links that were shared.
    alter table influencer_profiles
      add handle_chosen_at timestamptz,
      add former_slug      text unique,
      add check ((handle_chosen_at is null) = (former_slug is null));

    -- Of which countries, cities and ages the followers are, in percent, as the influencer says.
    create table audience_shares (
      account_id uuid not null,
      network    text not null,
      kind       text not null check (kind in ('country', 'city', 'age')),
      value      text not null check (length(value) between 1 and 60),
      percent    int not null check (percent between 1 and 100),
      primary key (account_id, network, kind, value),
      foreign key (account_id, network) references audiences (account_id, network)
    );
    call declare_published('audience_shares', 'account_id', 'select, insert, delete');
  `.execute(db)
}
