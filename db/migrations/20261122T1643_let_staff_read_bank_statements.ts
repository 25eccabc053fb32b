import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What the platform's own bank says of the batches that it pays.
    grant insert, update on bank_statements to admin;
  `.execute(db)
}
