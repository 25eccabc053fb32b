import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- After a paid commission each side may rate the other, once an enrollment; seen when both have, or a fortnight later.
    create table reviews (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      id                    uuid not null default uuidv7(),
      enrollment_id         uuid not null,
      author_account_id     uuid not null,
      written_by            uuid not null references auth.users,
      stars                 int not null check (stars between 1 and 5),
      words                 text check (length(words) <= 1000),
      written_at            timestamptz not null default now(),
      shown_at              timestamptz,
      hidden_at             timestamptz,
      hidden_reason         text,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, enrollment_id, author_account_id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id),
      check (author_account_id in (merchant_account_id, influencer_account_id))
    );
    call declare_shared('reviews', 'select, insert, update');
    create policy own_review on reviews as restrictive for insert to app
      with check (author_account_id = (select current_account_id()));
    create policy own_review_edit on reviews as restrictive for update to app
      using (author_account_id = (select current_account_id()));
    grant update on reviews to admin;

    -- What everybody sees of an account's reviews: counted from rows by a job.
    create table ratings (
      account_id uuid primary key references accounts,
      reviews    int not null,
      stars_sum  int not null,
      counted_at timestamptz not null
    );
    call declare_published('ratings', 'account_id', 'select');

    -- An influencer contests an order that was reversed or not credited.
    create table disputes (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      enrollment_id         uuid not null,
      kind                  text not null check (kind in ('reversed', 'uncredited')),
      order_id              uuid,
      -- As the influencer knows the order, where it was not credited.
      order_told            text check (length(order_told) <= 200),
      amount_told_cents     bigint check (amount_told_cents > 0),
      state                 text not null default 'open' check (state in
        ('open', 'answered', 'escalated', 'accepted', 'dismissed', 'withdrawn')),
      words                 text not null check (length(words) between 10 and 2000),
      answer                text check (length(answer) between 3 and 2000),
      opened_by             uuid not null references auth.users,
      opened_at             timestamptz not null default now(),
      answer_by             timestamptz not null,
      answered_at           timestamptz,
      decided_by            uuid references auth.users,
      decided_at            timestamptz,
      decision              text check (length(decision) between 3 and 2000),
      awarded_cents         bigint check (awarded_cents > 0),
      commission_id         uuid,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, commission_id) references commissions (merchant_account_id, id),
      check ((kind = 'uncredited') = (order_told is not null))
    );
    create unique index disputes_open on disputes (merchant_account_id, influencer_account_id, order_id)
      where order_id is not null and state in ('open', 'answered', 'escalated');
    create index disputes_mine on disputes (influencer_account_id, id desc);
    create index disputes_escalated on disputes (opened_at) where state = 'escalated';
    call declare_shared('disputes', 'select, insert, update');
    grant update on disputes to admin;

    create table dispute_evidence (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      dispute_id            uuid not null,
      id                    uuid not null default uuidv7(),
      owner_account_id      uuid not null,
      file_id               uuid not null,
      name                  text not null check (length(name) between 1 and 120),
      media_type            text not null,
      bytes                 bigint not null,
      added_at              timestamptz not null default now(),
      primary key (merchant_account_id, id),
      foreign key (merchant_account_id, influencer_account_id, dispute_id)
        references disputes (merchant_account_id, influencer_account_id, id),
      foreign key (owner_account_id, file_id) references stored_files (account_id, id)
    );
    call declare_shared('dispute_evidence', 'select, insert');
  `.execute(db)
}
