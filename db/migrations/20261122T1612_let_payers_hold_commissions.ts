import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What staff hold, a payer does not let go.
    alter table commission_blocks add imposed_as text not null default 'member' check (imposed_as in ('member', 'staff'));
    alter table commission_blocks alter imposed_as drop default;
    grant insert, update on commission_blocks to app;
  `.execute(db)
}
