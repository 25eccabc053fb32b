import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- A merchant may not read an influencer's contact; whether an order carries its phone is all that attribution asks.
    create function has_phone(account uuid, key bytea) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      return exists (select from account_contacts where account_id = account and phone_key = key);
    revoke all on function has_phone from public;
    grant execute on function has_phone to app, worker;

    -- A key is claimed before the work and given its answer after it, in one transaction.
    grant update on idempotency_keys to app;
  `.execute(db)
}
