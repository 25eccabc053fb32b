import { type Kysely, sql } from "kysely"

const states = "'open', 'submitted', 'in_review', 'approved', 'changes_requested', 'rejected', 'expired', 'reopened'"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What an account of that kind and legal form must show. A change is a new row: the old one ends the day before.
    -- papers: the ways to satisfy it, each a list of the papers it takes, like [["cnie_front","cnie_back"],["passport"]].
    create table verification_requirements (
      id           uuid primary key default uuidv7(),
      code         text not null,
      account_kind text not null check (account_kind in ('merchant', 'influencer')),
      legal_form   text not null check (legal_form in ('individual', 'auto_entrepreneur', 'company', 'cooperative', 'foreign')),
      position     int not null,
      title_fr     text not null,
      title_ar     text not null,
      need_fr      text not null,
      need_ar      text not null,
      why_fr       text not null,
      why_ar       text not null,
      fields       text[] not null default '{}',
      papers       jsonb not null default '[]',
      max_age_days int check (max_age_days > 0),
      expires      boolean not null default false,
      source       text not null,
      valid_from   date not null,
      valid_until  date,
      created_at   timestamptz not null default now(),
      created_by   uuid references auth.users,
      unique (code, account_kind, legal_form, valid_from),
      check (valid_until is null or valid_until >= valid_from)
    );
    call declare_platform('verification_requirements', 'select');
    grant insert, update on verification_requirements to admin;

    -- The file of an account, one for its life; approved_until is the day after which its approval holds no more.
    create table verifications (
      account_id     uuid not null references accounts,
      id             uuid not null default uuidv7(),
      legal_form     text not null check (legal_form in ('individual', 'auto_entrepreneur', 'company', 'cooperative', 'foreign')),
      state          text not null default 'open' check (state in (${sql.raw(states)})),
      locale         text not null check (locale in ('fr', 'ar')),
      created_at     timestamptz not null default now(),
      submitted_at   timestamptz,
      submitted_by   uuid references auth.users,
      claimed_at     timestamptz,
      claimed_by     uuid references auth.users,
      decided_at     timestamptz,
      decided_by     uuid references auth.users,
      approved_at    timestamptz,
      approved_until date,
      risk           int not null default 0,
      primary key (account_id, id),
      unique (account_id),
      check ((claimed_at is null) = (claimed_by is null))
    );
    create index verifications_queue on verifications (submitted_at) where state in ('submitted', 'in_review');
    create index verifications_expiry on verifications (approved_until) where approved_until is not null;
    call declare_owned('verifications', 'select, insert, update');
    grant update on verifications to admin;

    -- The requirements of a file as they were when it was sent; while it is open they follow the table above.
    create table verification_items (
      account_id      uuid not null,
      verification_id uuid not null,
      id              uuid not null default uuidv7(),
      requirement_id  uuid not null references verification_requirements,
      code            text not null,
      state           text not null default 'missing' check (state in ('missing', 'provided', 'approved', 'refused')),
      decided_at      timestamptz,
      expires_on      date,
      primary key (account_id, id),
      unique (account_id, verification_id, code),
      foreign key (account_id, verification_id) references verifications
    );
    call declare_owned('verification_items', 'select, insert, update, delete');
    grant update on verification_items to admin;

    -- What was declared. shown is what may stand on a page: masked where the value is a secret; value_key finds the same value elsewhere.
    create table verification_answers (
      account_id      uuid not null,
      verification_id uuid not null,
      field           text not null,
      value_sealed    bytea not null,
      value_key       bytea not null,
      shown           text not null,
      answered_at     timestamptz not null default now(),
      primary key (account_id, verification_id, field),
      foreign key (account_id, verification_id) references verifications
    );
    create index verification_answers_same on verification_answers (field, value_key);
    call declare_owned('verification_answers', 'select, insert, update, delete');

    create table documents (
      account_id      uuid not null,
      id              uuid not null default uuidv7(),
      verification_id uuid not null,
      item_id         uuid not null,
      kind            text not null,
      name            text not null check (length(name) <= 255),
      file_id         uuid not null,
      media_type      text not null,
      bytes           bigint not null,
      pages           int,
      width           int,
      height          int,
      scan            text not null default 'waiting' check (scan in ('waiting', 'clean', 'infected', 'not_scanned')),
      scan_detail     text,
      issued_on       date,
      expires_on      date,
      uploaded_at     timestamptz not null default now(),
      uploaded_by     uuid not null references auth.users,
      replaced_at     timestamptz,
      erased_at       timestamptz,
      primary key (account_id, id),
      foreign key (account_id, verification_id) references verifications,
      foreign key (account_id, item_id) references verification_items,
      foreign key (account_id, file_id) references stored_files
    );
    create unique index documents_current on documents (account_id, item_id, kind) where replaced_at is null;
    call declare_owned('documents', 'select, insert, update');
    grant update on documents to admin;

    -- Every decision on a paper; the last one counts.
    create table verification_decisions (
      account_id      uuid not null,
      id              uuid not null default uuidv7(),
      verification_id uuid not null,
      document_id     uuid not null,
      verdict         text not null check (verdict in ('approved', 'rejected', 'ask_again')),
      reason          text,
      message         text not null default '' check (length(message) <= 2000),
      decided_by      uuid not null references auth.users,
      decided_at      timestamptz not null default now(),
      primary key (account_id, id),
      foreign key (account_id, verification_id) references verifications,
      foreign key (account_id, document_id) references documents,
      check (verdict = 'approved' or reason is not null)
    );
    create index verification_decisions_document on verification_decisions (account_id, document_id, id desc);
    call declare_owned('verification_decisions', 'select');
    revoke update, delete on verification_decisions from worker;
    grant insert on verification_decisions to admin;
    create trigger append_only before update or delete on verification_decisions for each row execute function refuse_change();

    -- The life of the file, a row a change of state.
    create table verification_events (
      account_id      uuid not null,
      id              uuid not null default uuidv7(),
      verification_id uuid not null,
      state           text not null check (state in (${sql.raw(states)})),
      actor_kind      text not null check (actor_kind in ('member', 'staff', 'system')),
      actor_id        uuid,
      reason          text,
      message         text not null default '' check (length(message) <= 2000),
      at              timestamptz not null default now(),
      primary key (account_id, id),
      foreign key (account_id, verification_id) references verifications
    );
    call declare_owned('verification_events', 'select, insert');
    revoke update, delete on verification_events from worker;
    grant insert on verification_events to admin;
    create trigger append_only before update or delete on verification_events for each row execute function refuse_change();

    -- Alerts before a paper expires: each is sent once.
    create table verification_alerts (
      account_id  uuid not null,
      document_id uuid not null,
      days_before int not null check (days_before in (60, 30, 7)),
      sent_at     timestamptz not null default now(),
      primary key (account_id, document_id, days_before),
      foreign key (account_id, document_id) references documents
    );
    call declare_owned('verification_alerts', 'select');

    -- Staff's own: the applicant reads neither notes nor flags.
    create table verification_notes (
      id         uuid primary key default uuidv7(),
      account_id uuid not null references accounts,
      text       text not null check (length(text) between 1 and 4000),
      written_by uuid not null references auth.users,
      written_at timestamptz not null default now()
    );
    create index verification_notes_account on verification_notes (account_id, id);
    call declare_platform('verification_notes', '');
    grant insert on verification_notes to admin;
    create trigger append_only before update on verification_notes for each row execute function refuse_change();

    create table duplicate_flags (
      account_id       uuid not null references accounts,
      other_account_id uuid not null references accounts,
      field            text not null,
      found_at         timestamptz not null default now(),
      cleared_at       timestamptz,
      cleared_by       uuid references auth.users,
      primary key (account_id, other_account_id, field)
    );
    call declare_platform('duplicate_flags', '');
    grant update on duplicate_flags to admin;

    create function is_verified(account uuid, today date) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      return exists (select from verifications
                     where account_id = account and approved_at is not null
                       and (approved_until is null or approved_until >= today));
    revoke all on function is_verified from public;
    grant execute on function is_verified to app, worker, admin;
  `.execute(db)
}
