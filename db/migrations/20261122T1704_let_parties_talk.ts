import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- One conversation of a merchant and an influencer about one thing.
    create table threads (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      enrollment_id         uuid not null,
      about                 text not null check (about in ('enrollment', 'order', 'sample')),
      about_id              uuid not null,
      created_at            timestamptz not null default now(),
      last_message_at       timestamptz,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      unique (merchant_account_id, influencer_account_id, about, about_id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id)
    );
    create index threads_of_merchant on threads (merchant_account_id, last_message_at desc nulls last);
    create index threads_of_influencer on threads (influencer_account_id, last_message_at desc nulls last);
    call declare_shared('threads', 'select, insert, update');

    create table messages (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      thread_id             uuid not null,
      id                    uuid not null default uuidv7(),
      author_account_id     uuid not null,
      author_id             uuid not null references auth.users,
      -- Told by the writer's page, so that a form sent twice is one message.
      key                   uuid not null,
      body                  text not null check (length(body) <= 4000),
      sent_at               timestamptz not null default now(),
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      unique (merchant_account_id, thread_id, key),
      foreign key (merchant_account_id, influencer_account_id, thread_id)
        references threads (merchant_account_id, influencer_account_id, id),
      check (author_account_id in (merchant_account_id, influencer_account_id))
    );
    create index messages_of_thread on messages (merchant_account_id, thread_id, id);
    call declare_shared('messages', 'select, insert');
    create policy own_words on messages as restrictive for insert to app
      with check (author_account_id = (select current_account_id()));
    create trigger append_only before update on messages for each row execute function refuse_change();

    create table message_attachments (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      message_id            uuid not null,
      id                    uuid not null default uuidv7(),
      owner_account_id      uuid not null,
      file_id               uuid not null,
      name                  text not null check (length(name) between 1 and 120),
      media_type            text not null,
      bytes                 bigint not null,
      scan                  text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'not_scanned')),
      primary key (merchant_account_id, id),
      foreign key (merchant_account_id, influencer_account_id, message_id)
        references messages (merchant_account_id, influencer_account_id, id),
      foreign key (owner_account_id, file_id) references stored_files (account_id, id)
    );
    create index message_attachments_message on message_attachments (merchant_account_id, message_id);
    call declare_shared('message_attachments', 'select, insert');

    -- How far each person has read a thread, and when mail last said that more waits.
    create table thread_readings (
      account_id   uuid not null references accounts,
      user_id      uuid not null references auth.users,
      thread_id    uuid not null,
      read_until   uuid,
      mailed_until uuid,
      primary key (account_id, user_id, thread_id)
    );
    call declare_owned('thread_readings', 'select, insert, update');

    -- While one is in force, neither side writes to the other; both read that it is so.
    create table conversation_blocks (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      blocked_by_account_id uuid not null,
      blocked_by            uuid not null references auth.users,
      blocked_at            timestamptz not null default now(),
      lifted_at             timestamptz,
      primary key (merchant_account_id, id),
      check (blocked_by_account_id in (merchant_account_id, influencer_account_id))
    );
    create unique index conversation_blocks_in_force
      on conversation_blocks (merchant_account_id, influencer_account_id, blocked_by_account_id) where lifted_at is null;
    call declare_shared('conversation_blocks', 'select, insert, update');
    create policy own_block on conversation_blocks as restrictive for insert to app
      with check (blocked_by_account_id = (select current_account_id()));
    create policy own_unblock on conversation_blocks as restrictive for update to app
      using (blocked_by_account_id = (select current_account_id()));

    -- A report opens the thread to staff, and says why; its reader is written to the audit log.
    create table thread_reports (
      merchant_account_id    uuid not null,
      influencer_account_id  uuid not null,
      id                     uuid not null default uuidv7(),
      thread_id              uuid not null,
      reported_by_account_id uuid not null,
      reported_by            uuid not null references auth.users,
      reason                 text not null check (reason in ('spam', 'insult', 'fraud', 'off_platform_payment', 'other')),
      details                text check (length(details) <= 1000),
      reported_at            timestamptz not null default now(),
      closed_by              uuid references auth.users,
      closed_at              timestamptz,
      outcome                text check (length(outcome) between 3 and 1000),
      primary key (merchant_account_id, id),
      foreign key (merchant_account_id, influencer_account_id, thread_id)
        references threads (merchant_account_id, influencer_account_id, id),
      check ((closed_at is null) = (outcome is null))
    );
    create unique index thread_reports_open on thread_reports (merchant_account_id, thread_id, reported_by_account_id) where closed_at is null;
    call declare_shared('thread_reports', 'select, insert');
    grant update on thread_reports to admin;

    create policy reported_only on messages as restrictive for select to admin using (exists (
      select from thread_reports r where r.merchant_account_id = messages.merchant_account_id and r.thread_id = messages.thread_id));
  `.execute(db)
}
