import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- secret_sealed is bound to the user; last_step is the last 30-second step accepted, so that no code serves twice.
    create table auth.second_factors (
      user_id       uuid primary key references auth.users,
      secret_sealed bytea not null,
      last_step     bigint not null default 0,
      created_at    timestamptz not null default now(),
      confirmed_at  timestamptz
    );
    call declare_platform('auth.second_factors', 'select, insert, update, delete');
    grant insert, update, delete on auth.second_factors to admin;

    create table auth.recovery_codes (
      user_id    uuid not null references auth.users,
      code_hash  bytea not null,
      created_at timestamptz not null default now(),
      used_at    timestamptz,
      primary key (user_id, code_hash)
    );
    call declare_platform('auth.recovery_codes', 'select, insert, update, delete');
    grant insert, update, delete on auth.recovery_codes to admin;

    -- The site's own role reads none of it: no page of the site can make somebody staff.
    create table auth.staff (
      user_id    uuid primary key references auth.users,
      role       text not null check (role in ('compliance', 'finance', 'support', 'administrator')),
      language   text not null default 'fr' check (language in ('fr', 'ar', 'en')),
      created_at timestamptz not null default now(),
      created_by uuid references auth.users,
      ended_at   timestamptz
    );
    call declare_platform('auth.staff', '');
    grant insert, update on auth.staff to admin;

    -- A session of the back-office is none of the site's, and the other way round.
    alter table auth.sessions
      add kind text not null default 'member' check (kind in ('member', 'staff')),
      add second_factor_at timestamptz;
    grant insert, update, delete on auth.sessions to admin;
    grant insert, update on auth.users to admin;
    grant select, insert, update, delete on auth.rate_limits to admin;

    -- An owner asks a second factor of everybody in the account.
    create table second_factor_demands (
      account_id  uuid primary key references accounts,
      demanded_by uuid not null references auth.users,
      demanded_at timestamptz not null default now()
    );
    call declare_owned('second_factor_demands', 'select, insert, delete');

    drop function resolve_memberships;
    create function resolve_memberships(member uuid)
      returns table (account_id uuid, role text, kind text, name text, slug text, suspended boolean,
                     suspension_scope text, demands_second_factor boolean)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select a.id, m.role, a.kind, a.name, a.slug, is_suspended(a.id),
          (select scope from suspensions s where s.account_id = a.id and s.lifted_at is null),
          exists (select from second_factor_demands d where d.account_id = a.id)
        from memberships m join accounts a on a.id = m.account_id
        where m.user_id = member and m.ended_at is null and a.closed_at is null
        order by m.created_at;
      end;
    revoke all on function resolve_memberships from public;
    grant execute on function resolve_memberships to app, worker, admin;
  `.execute(db)
}
