import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Whoever signs up again under an address that nobody has confirmed accepts anew: the last one is the evidence.
    alter table auth.acceptances drop constraint acceptances_user_id_kind_hash_key;
    create index acceptances_user on auth.acceptances (user_id, kind, hash);
  `.execute(db)
}
