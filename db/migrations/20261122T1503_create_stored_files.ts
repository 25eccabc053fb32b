import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Every file has a key of its own, wrapped by the key-encryption key of that version.
    create table stored_files (
      account_id  uuid not null references accounts,
      id          uuid not null default uuidv7(),
      key_version int not null,
      wrapped_key bytea not null,
      media_type  text not null,
      bytes       bigint not null check (bytes >= 0),
      sha256      bytea not null,
      created_at  timestamptz not null default now(),
      deleted_at  timestamptz,
      primary key (account_id, id)
    );
    create index stored_files_key_version on stored_files (key_version) where deleted_at is null;
    call declare_owned('stored_files', 'select, insert, update');

    -- A file on its way, sent in pieces and kept 24 hours; each piece is a stored file of its own until the last has come.
    create table uploads (
      account_id     uuid not null references accounts,
      id             uuid not null default uuidv7(),
      user_id        uuid not null references auth.users,
      subject_id     uuid not null,
      kind           text not null,
      name           text not null check (length(name) <= 255),
      total_bytes    bigint not null check (total_bytes between 1 and 10485760),
      received_bytes bigint not null default 0,
      pieces         uuid[] not null default '{}',
      created_at     timestamptz not null default now(),
      expires_at     timestamptz not null,
      finished_at    timestamptz,
      primary key (account_id, id),
      check (received_bytes between 0 and total_bytes)
    );
    create index uploads_expiry on uploads (expires_at) where finished_at is null;
    call declare_owned('uploads', 'select, insert, update, delete');
  `.execute(db)
}
