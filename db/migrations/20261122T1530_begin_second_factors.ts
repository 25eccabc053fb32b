import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- A secret shown and not proven yet; it stays the same while its page is reloaded, beside a factor that it may replace.
    create table auth.second_factor_setups (
      user_id       uuid primary key references auth.users,
      secret_sealed bytea not null,
      created_at    timestamptz not null
    );
    call declare_platform('auth.second_factor_setups', 'select, insert, update, delete');
    grant insert, update, delete on auth.second_factor_setups to admin;

    -- The first staff member is made by a command, which shows a link to choose a password.
    grant insert on auth.tokens to admin;
  `.execute(db)
}
