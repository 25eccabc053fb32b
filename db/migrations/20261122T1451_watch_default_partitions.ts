import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- Rows that no month was made for; nobody but the owner reads a partition, so a definer's function counts.
    create function count_rows_without_month() returns table (parent text, found bigint)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select 'clicks', count(*) from clicks_default union all select 'orders', count(*) from orders_default;
      end;
    revoke all on function count_rows_without_month from public;
    grant execute on function count_rows_without_month to worker;
  `.execute(db)
}
