import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create table auth.users (
      id                 uuid primary key default uuidv7(),
      email              text not null,
      name               text not null,
      password_hash      text not null,
      locale             text not null check (locale in ('fr', 'ar')),
      email_confirmed_at timestamptz,
      terms_accepted_at  timestamptz not null,
      created_at         timestamptz not null default now(),
      closed_at          timestamptz,
      check (email = lower(email))
    );
    create unique index users_email on auth.users (email) where closed_at is null;

    -- id is the SHA-256 of the cookie's value.
    create table auth.sessions (
      id           text primary key,
      user_id      uuid not null references auth.users,
      account_id   uuid,
      expires_at   timestamptz not null,
      created_at   timestamptz not null default now(),
      last_seen_at timestamptz not null default now(),
      user_agent   text
    );
    create index sessions_user on auth.sessions (user_id);

    create table auth.tokens (
      token_hash bytea primary key,
      user_id    uuid not null references auth.users,
      purpose    text not null check (purpose in ('confirm_email', 'change_email', 'reset_password')),
      email      text not null,
      expires_at timestamptz not null,
      used_at    timestamptz,
      created_at timestamptz not null default now()
    );
    create index tokens_user on auth.tokens (user_id, purpose);

    -- The table of rate-limiter-flexible: points used per key until expire (ms since 1970).
    create table auth.rate_limits (
      key    varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
    create index rate_limits_expire on auth.rate_limits (expire);

    call declare_platform('auth.users', 'select, insert, update');
    call declare_platform('auth.sessions', 'select, insert, update, delete');
    call declare_platform('auth.tokens', 'select, insert, update');
    call declare_platform('auth.rate_limits', 'select, insert, update, delete');
  `.execute(db)
}
