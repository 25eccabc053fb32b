import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What is searched is found by its id, whosever it is.
    create index products_id on products (id);
    create index programs_id on programs (id);
    create index search_changes_behind on search_changes (engine, seq) where engine is not null;
    create index reward_schedules_effective on reward_schedules (effective_at);
  `.execute(db)
}
