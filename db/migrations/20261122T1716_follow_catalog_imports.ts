import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Asked for by a person, then done in parts: what became of the lines so far, and why some were refused.
    alter table catalog_imports
      add line_count   int not null,
      add requested_by uuid references auth.users,
      add requested_at timestamptz,
      add done         int not null default 0,
      add refusals     jsonb not null default '[]',
      add check ((requested_by is null) = (requested_at is null)),
      add check (applied_at is null or requested_at is not null);
    create index catalog_imports_newest on catalog_imports (account_id, created_at desc, id desc);
  `.execute(db)
}
