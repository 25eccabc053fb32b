import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The influencer lets the payer write their invoices (self-billing); evidence like any acceptance.
    create table billing_mandates (
      account_id     uuid not null references accounts,
      id             uuid not null default uuidv7(),
      text_hash      bytea not null,
      text           text not null,
      accepted_by    uuid not null references auth.users,
      accepted_at    timestamptz not null default now(),
      address_sealed bytea not null,
      ended_at       timestamptz,
      primary key (account_id, id)
    );
    create unique index billing_mandates_in_force on billing_mandates (account_id) where ended_at is null;
    call declare_owned('billing_mandates', 'select, insert, update');

    -- The last number taken of each series; taken in the transaction that issues the paper, so that no number is lost.
    create table paper_series (
      issuer_account_id uuid not null references accounts,
      kind              text not null,
      year              int not null,
      last_number       int not null default 0,
      primary key (issuer_account_id, kind, year)
    );
    call declare_platform('paper_series', '');

    -- Between a merchant and an influencer; where the platform itself is the other party, its account stands for one.
    create table papers (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      issuer_account_id     uuid not null references accounts,
      kind                  text not null check (kind in
        ('statement', 'year_statement', 'withholding_certificate', 'invoice', 'credit_note', 'fee_invoice', 'fee_credit_note')),
      year                  int not null,
      number                int,
      reference             text not null,
      locale                text not null check (locale in ('fr', 'ar')),
      issued_at             timestamptz not null,
      payout_id             uuid,
      corrects_id           uuid,
      total_cents           bigint not null,
      content               jsonb not null,
      content_hash          bytea not null,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      unique (issuer_account_id, kind, year, number),
      foreign key (merchant_account_id, influencer_account_id, payout_id)
        references payouts (merchant_account_id, influencer_account_id, id)
    );
    create unique index papers_of_payout on papers (merchant_account_id, payout_id, kind, locale) where payout_id is not null;
    create index papers_mine on papers (influencer_account_id, issued_at desc);
    call declare_shared_written_by_merchant('papers', 'select, insert');
    create trigger append_only before update or delete on papers for each row execute function refuse_change();

    -- What the job drew of a paper; the paper itself is its content.
    create table paper_files (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      paper_id              uuid not null,
      format                text not null check (format in ('pdf', 'ubl')),
      storage_key           text not null,
      sha256                bytea not null,
      bytes                 bigint not null,
      drawn_at              timestamptz not null default now(),
      primary key (merchant_account_id, paper_id, format),
      foreign key (merchant_account_id, influencer_account_id, paper_id)
        references papers (merchant_account_id, influencer_account_id, id)
    );
    call declare_shared_written_by_merchant('paper_files', 'select');
    create trigger append_only before update or delete on paper_files for each row execute function refuse_change();

    create function take_paper_number(issuer uuid, paper_kind text, paper_year int) returns int
      language sql security definer set search_path = public, pg_temp
      begin atomic
        insert into paper_series as series (issuer_account_id, kind, year, last_number) values (issuer, paper_kind, paper_year, 1)
        on conflict (issuer_account_id, kind, year) do update set last_number = series.last_number + 1
        returning last_number;
      end;
    revoke all on function take_paper_number from public;
    grant execute on function take_paper_number to app, worker, admin;
  `.execute(db)
}
