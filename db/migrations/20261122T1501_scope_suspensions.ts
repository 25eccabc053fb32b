import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- everything: as PRODUCT says; enrollments: nobody new, the rest goes on; payouts: money waits, links go on earning.
    alter table suspensions
      add scope text not null default 'everything' check (scope in ('everything', 'enrollments', 'payouts')),
      add message text not null default '' check (length(message) <= 2000),
      add lifting_reason text,
      add check (reason in ('fraud', 'identity', 'complaints', 'unpaid', 'content', 'authority', 'own_request', 'other')) not valid;
    alter table suspensions alter scope drop default;
    grant insert, update on suspensions to admin;

    create or replace function is_suspended(account uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      return exists (select from suspensions where account_id = account and scope = 'everything' and lifted_at is null);

    -- Whether this one thing is stopped, by itself or with everything.
    create function is_stopped(account uuid, thing text) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      return exists (select from suspensions
                     where account_id = account and scope in ('everything', thing) and lifted_at is null);
    revoke all on function is_stopped from public;
    grant execute on function is_stopped to app, worker, admin;
  `.execute(db)
}
