import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The text that a hash stands for, as it was first published; kept for good, since people have accepted it.
    create table legal_versions (
      kind         text not null check (kind in ('terms', 'privacy')),
      hash         bytea not null,
      text         jsonb not null,
      published_at timestamptz not null default now(),
      primary key (kind, hash)
    );
    call declare_platform('legal_versions', 'select, insert');
    create trigger append_only before update or delete on legal_versions for each row execute function refuse_change();

    -- Evidence: the address is sealed, bound to the user.
    create table auth.acceptances (
      id             uuid primary key default uuidv7(),
      user_id        uuid not null references auth.users,
      kind           text not null,
      hash           bytea not null,
      accepted_at    timestamptz not null default now(),
      address_sealed bytea not null,
      user_agent     text,
      unique (user_id, kind, hash),
      foreign key (kind, hash) references legal_versions
    );
    call declare_platform('auth.acceptances', 'select, insert');

    -- The mail that nobody has to receive, by topic; the last row of a topic counts.
    create table auth.mail_consents (
      id         uuid primary key default uuidv7(),
      user_id    uuid not null references auth.users,
      topic      text not null check (topic in ('news', 'activity')),
      granted    boolean not null,
      given_at   timestamptz not null default now(),
      given_by   text not null check (given_by in ('settings', 'sign_up', 'unsubscribe'))
    );
    create index mail_consents_last on auth.mail_consents (user_id, topic, id desc);
    call declare_platform('auth.mail_consents', 'select, insert');

    -- What a person asked of what we hold about them.
    create table auth.data_requests (
      id           uuid primary key default uuidv7(),
      user_id      uuid not null references auth.users,
      kind         text not null check (kind in ('export', 'erasure')),
      requested_at timestamptz not null default now(),
      finished_at  timestamptz,
      -- A stored file of the platform: a person is of no account.
      file_id      uuid,
      bytes        bigint,
      expires_at   timestamptz,
      outcome      jsonb
    );
    create index data_requests_user on auth.data_requests (user_id, id desc);
    call declare_platform('auth.data_requests', 'select, insert, update');

    -- How long what is kept, since when and by which text; a change is a new row.
    create table retention_rules (
      id          uuid primary key default uuidv7(),
      subject     text not null,
      days        int not null check (days > 0),
      source      text not null,
      valid_from  date not null,
      created_at  timestamptz not null default now(),
      created_by  uuid references auth.users,
      unique (subject, valid_from)
    );
    call declare_platform('retention_rules', 'select');
    grant insert on retention_rules to admin;

    create table retention_runs (
      id      uuid primary key default uuidv7(),
      subject text not null,
      days    int not null,
      removed bigint not null,
      at      timestamptz not null default now()
    );
    call declare_platform('retention_runs', '');
  `.execute(db)
}
