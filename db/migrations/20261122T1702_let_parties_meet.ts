import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    create table favourites (
      account_id          uuid not null references accounts,
      merchant_account_id uuid not null,
      program_id          uuid not null,
      created_at          timestamptz not null default now(),
      primary key (account_id, merchant_account_id, program_id),
      foreign key (merchant_account_id, program_id) references programs (account_id, id)
    );
    call declare_owned('favourites', 'select, insert, delete');

    -- A search is its address; what is newer than seen_until goes into the next digest.
    create table saved_searches (
      account_id uuid not null references accounts,
      id         uuid not null default uuidv7(),
      user_id    uuid not null references auth.users,
      name       text not null check (length(name) between 1 and 80),
      query      text not null check (length(query) <= 1000),
      every      text not null check (every in ('day', 'week', 'never')),
      seen_until timestamptz not null default now(),
      created_at timestamptz not null default now(),
      primary key (account_id, id)
    );
    create index saved_searches_due on saved_searches (every, seen_until) where every <> 'never';
    call declare_owned('saved_searches', 'select, insert, update, delete');

    -- A schedule of one enrollment alone wins over its program's.
    alter table enrollments add unique (merchant_account_id, program_id, id);
    alter table reward_schedules add enrollment_id uuid,
      add foreign key (account_id, program_id, enrollment_id) references enrollments (merchant_account_id, program_id, id);
    create index reward_schedules_enrollment on reward_schedules (account_id, enrollment_id) where enrollment_id is not null;

    -- The merchant asks an influencer into a program, with a reward of their own if it likes.
    create table program_invitations (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      program_id            uuid not null,
      message               text check (length(message) <= 1000),
      reward_kind           text check (reward_kind in ('percent', 'fixed')),
      rate_bp               int check (rate_bp between 1 and 9000),
      amount_cents          bigint check (amount_cents > 0),
      state                 text not null default 'sent' check (state in ('sent', 'accepted', 'declined', 'withdrawn', 'expired')),
      sent_by               uuid not null references auth.users,
      sent_at               timestamptz not null default now(),
      expires_at            timestamptz not null,
      answered_at           timestamptz,
      primary key (merchant_account_id, id),
      foreign key (merchant_account_id, program_id) references programs (account_id, id),
      check ((reward_kind is not distinct from 'percent') = (rate_bp is not null)),
      check ((reward_kind is not distinct from 'fixed') = (amount_cents is not null)),
      check ((state in ('accepted', 'declined')) = (answered_at is not null))
    );
    create unique index program_invitations_open on program_invitations (program_id, influencer_account_id) where state = 'sent';
    create index program_invitations_mine on program_invitations (influencer_account_id, id desc);
    call declare_shared('program_invitations', 'select, insert, update');

    -- A product sent to be tried. Where it is to be sent is sealed and the merchant's to read once it has accepted.
    create table sample_requests (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      id                    uuid not null default uuidv7(),
      enrollment_id         uuid not null,
      product_id            uuid not null,
      state                 text not null default 'requested' check (state in
        ('requested', 'accepted', 'declined', 'withdrawn', 'shipped', 'received', 'published', 'expired')),
      message               text check (length(message) <= 1000),
      address_sealed        bytea,
      decline_reason        text check (length(decline_reason) <= 500),
      carrier               text check (length(carrier) <= 80),
      tracking_number       text check (length(tracking_number) <= 80),
      -- What the influencer promised to publish, by when, and where it was.
      publish_by            date,
      published_url         text check (published_url ~ '^https?://' and length(published_url) <= 500),
      requested_at          timestamptz not null default now(),
      decided_at            timestamptz,
      shipped_at            timestamptz,
      received_at           timestamptz,
      ended_at              timestamptz,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, product_id) references products (account_id, id)
    );
    create unique index sample_requests_open on sample_requests (merchant_account_id, enrollment_id, product_id) where ended_at is null;
    create index sample_requests_mine on sample_requests (influencer_account_id, id desc);
    call declare_shared('sample_requests', 'select, insert, update');
  `.execute(db)
}
