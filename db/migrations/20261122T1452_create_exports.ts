import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create table exports (
      account_id    uuid not null references accounts,
      id            uuid not null default uuidv7(),
      kind          text not null check (kind in ('orders', 'conversions', 'clicks')),
      from_day      date not null,
      to_day        date not null check (to_day >= from_day),
      requested_by  uuid not null references auth.users,
      locale        text not null check (locale in ('fr', 'ar')),
      requested_at  timestamptz not null default now(),
      started_at    timestamptz,
      rows_expected int,
      rows_written  int not null default 0,
      finished_at   timestamptz,
      expires_at    timestamptz,
      removed_at    timestamptz,
      primary key (account_id, id),
      check ((finished_at is null) = (expires_at is null))
    );
    create index exports_recent on exports (account_id, requested_at desc);
    create index exports_expiry on exports (expires_at) where removed_at is null;
    call declare_owned('exports', 'select, insert');
  `.execute(db)
}
