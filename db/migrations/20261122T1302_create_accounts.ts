import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create table accounts (
      id         uuid primary key default uuidv7(),
      kind       text not null check (kind in ('merchant', 'influencer', 'platform')),
      name       text not null check (length(name) between 2 and 120),
      slug       text not null unique,
      city       text,
      bio        text,
      site_url   text,
      created_at timestamptz not null default now(),
      closed_at  timestamptz
    );
    call declare_published('accounts', 'id', 'select, insert, update');

    -- Who sells, as law 31-08 art. 29 wants it named on the page of an offer.
    create table seller_notices (
      account_id    uuid primary key references accounts,
      legal_name    text not null,
      legal_form    text not null check (legal_form in ('company', 'auto_entrepreneur', 'cooperative', 'individual')),
      address       text not null,
      city          text not null,
      phone         text not null,
      email         text not null,
      rc_number     text,
      rc_city       text,
      ice           text,
      tax_id        text,
      capital_cents bigint,
      updated_at    timestamptz not null default now()
    );
    call declare_published('seller_notices', 'account_id', 'select, insert, update');

    create table account_contacts (
      account_id   uuid primary key references accounts,
      phone_sealed bytea,
      phone_key    bytea,
      updated_at   timestamptz not null default now()
    );
    call declare_owned('account_contacts', 'select, insert, update, delete');

    create table memberships (
      account_id uuid not null references accounts,
      user_id    uuid not null references auth.users,
      role       text not null check (role in ('owner', 'manager', 'finance', 'viewer')),
      created_at timestamptz not null default now(),
      ended_at   timestamptz,
      primary key (account_id, user_id)
    );
    create index memberships_user on memberships (user_id) where ended_at is null;
    call declare_owned('memberships', 'select, insert, update');

    create table invitations (
      account_id  uuid not null references accounts,
      id          uuid not null default uuidv7(),
      email       text not null,
      role        text not null check (role in ('manager', 'finance', 'viewer')),
      token_hash  bytea not null unique,
      invited_by  uuid not null references auth.users,
      created_at  timestamptz not null default now(),
      expires_at  timestamptz not null,
      accepted_at timestamptz,
      revoked_at  timestamptz,
      primary key (account_id, id)
    );
    create unique index invitations_open on invitations (account_id, email) where accepted_at is null and revoked_at is null;
    call declare_owned('invitations', 'select, insert, update');

    create table api_keys (
      account_id   uuid not null references accounts,
      id           uuid not null default uuidv7(),
      name         text not null,
      hint         text not null,
      key_hash     bytea not null unique,
      scopes       text[] not null,
      created_by   uuid not null references auth.users,
      created_at   timestamptz not null default now(),
      last_used_at timestamptz,
      revoked_at   timestamptz,
      primary key (account_id, id)
    );
    call declare_owned('api_keys', 'select, insert, update');

    create table suspensions (
      account_id  uuid not null references accounts,
      id          uuid not null default uuidv7(),
      reason      text not null,
      imposed_by  uuid not null references auth.users,
      imposed_at  timestamptz not null default now(),
      lifted_by   uuid references auth.users,
      lifted_at   timestamptz,
      primary key (account_id, id),
      check ((lifted_at is null) = (lifted_by is null))
    );
    create unique index suspensions_in_force on suspensions (account_id) where lifted_at is null;
    call declare_owned('suspensions', 'select');

    -- Who did what, in which account; nobody edits it.
    create table audit_entries (
      account_id uuid not null references accounts,
      id         uuid not null default uuidv7(),
      actor_kind text not null check (actor_kind in ('member', 'staff', 'api_key', 'system')),
      actor_id   uuid,
      act        text not null,
      subject_id text not null,
      details    jsonb not null default '{}',
      at         timestamptz not null default now(),
      primary key (account_id, id)
    );
    call declare_owned('audit_entries', 'select, insert');
    revoke update, delete on audit_entries from worker;
    create trigger append_only before update or delete on audit_entries for each row execute function refuse_change();

    create function is_suspended(account uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      return exists (select from suspensions where account_id = account and lifted_at is null);

    create function resolve_memberships(member uuid)
      returns table (account_id uuid, role text, kind text, name text, slug text, suspended boolean)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select a.id, m.role, a.kind, a.name, a.slug, is_suspended(a.id)
        from memberships m join accounts a on a.id = m.account_id
        where m.user_id = member and m.ended_at is null and a.closed_at is null
        order by m.created_at;
      end;

    create function resolve_invitation(hash bytea) returns table (account_id uuid, id uuid)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select i.account_id, i.id from invitations i
        where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now();
      end;

    create function resolve_api_key(hash bytea) returns table (account_id uuid, id uuid, scopes text[], suspended boolean)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select k.account_id, k.id, k.scopes, is_suspended(k.account_id)
        from api_keys k join accounts a on a.id = k.account_id
        where k.key_hash = hash and k.revoked_at is null and a.closed_at is null;
      end;

    revoke all on function is_suspended, resolve_memberships, resolve_invitation, resolve_api_key from public;
    grant execute on function is_suspended, resolve_memberships, resolve_invitation, resolve_api_key to app, worker, admin;
  `.execute(db)
}
