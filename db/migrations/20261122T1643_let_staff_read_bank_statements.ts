import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What the platform's own bank says of the batches that it pays; a merchant's statements are its own to apply.
    grant insert, update (mapping, report, rows, applied_at) on bank_statements to admin;
    create policy platform_inserts on bank_statements as restrictive for insert to admin
      with check (account_id = '00000000-0000-7000-8000-000000000001');
    create policy platform_updates on bank_statements as restrictive for update to admin
      using (account_id = '00000000-0000-7000-8000-000000000001');
  `.execute(db)
}
