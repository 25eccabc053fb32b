import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Every page of a suspended account says since when, why, and what is stopped.
    drop function resolve_memberships;
    create function resolve_memberships(member uuid)
      returns table (account_id uuid, role text, kind text, name text, slug text, suspended boolean,
                     suspension_scope text, suspension_reason text, suspension_message text, suspended_at timestamptz,
                     demands_second_factor boolean)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select a.id, m.role, a.kind, a.name, a.slug, coalesce(s.scope = 'everything', false),
          s.scope, s.reason, s.message, s.imposed_at,
          exists (select from second_factor_demands d where d.account_id = a.id)
        from memberships m join accounts a on a.id = m.account_id
        left join suspensions s on s.account_id = a.id and s.lifted_at is null
        where m.user_id = member and m.ended_at is null and a.closed_at is null
        order by m.created_at;
      end;
    revoke all on function resolve_memberships from public;
    grant execute on function resolve_memberships to app, worker, admin;

    alter table suspensions add check (lifting_reason is null or lifted_at is not null);
  `.execute(db)
}
