import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- One line of somebody's notification centre: a kind, what fills its sentence, and where it leads.
    create table notifications (
      account_id uuid not null references accounts,
      user_id    uuid not null references auth.users,
      id         uuid not null default uuidv7(),
      kind       text not null,
      -- The same event told twice is one line.
      key        text not null,
      params     jsonb not null default '{}',
      path       text not null check (path ~ '^/'),
      created_at timestamptz not null default now(),
      read_at    timestamptz,
      -- In the next digest, where the person chose one.
      digest_at  timestamptz,
      primary key (account_id, id),
      unique (account_id, user_id, key)
    );
    create index notifications_mine on notifications (account_id, user_id, id desc);
    create index notifications_unread on notifications (account_id, user_id) where read_at is null;
    create index notifications_digest on notifications (digest_at) where digest_at is not null;
    call declare_owned('notifications', 'select, insert, update');

    -- Only what differs from the kind's own default.
    create table auth.notification_choices (
      user_id uuid not null references auth.users,
      kind    text not null,
      channel text not null check (channel in ('site', 'mail')),
      choice  text not null check (choice in ('on', 'digest', 'off')),
      set_at  timestamptz not null default now(),
      primary key (user_id, kind, channel)
    );
    grant select, insert, update, delete on auth.notification_choices to app;
    grant select, delete on auth.notification_choices to worker;
    grant select on auth.notification_choices to admin;
  `.execute(db)
}
