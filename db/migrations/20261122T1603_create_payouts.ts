import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    alter table programs add payer text not null default 'merchant' check (payer in ('merchant', 'platform'));

    -- One bank file: made by one, checked by another (or by the same with a fresh second factor), then frozen for good.
    create table payout_batches (
      account_id     uuid not null references accounts,
      id             uuid not null default uuidv7(),
      payer          text not null default 'merchant' check (payer in ('merchant', 'platform')),
      number         int not null,
      state          text not null default 'draft' check (state in ('draft', 'checked', 'exported', 'executed', 'cancelled')),
      currency       text not null default 'MAD' check (currency = 'MAD'),
      payouts        int not null,
      net_cents      bigint not null,
      execution_on   date not null,
      made_by        uuid not null references auth.users,
      made_at        timestamptz not null,
      checked_by     uuid references auth.users,
      checked_at     timestamptz,
      checked_how    text check (checked_how in ('other_person', 'second_factor')),
      content_hash   bytea,
      funded_at      timestamptz,
      exported_at    timestamptz,
      executed_at    timestamptz,
      cancelled_by   uuid references auth.users,
      cancelled_at   timestamptz,
      primary key (account_id, id),
      unique (account_id, number),
      check ((checked_at is null) = (content_hash is null))
    );
    -- Twenty who make the same batch make one.
    create unique index payout_batches_draft on payout_batches (account_id, payer) where state = 'draft';
    call declare_owned('payout_batches', 'select, insert, update');
    grant update on payout_batches to admin;

    create table payouts (
      merchant_account_id       uuid not null references accounts,
      influencer_account_id     uuid not null references accounts,
      id                        uuid not null default uuidv7(),
      batch_id                  uuid not null,
      end_to_end_id             text not null unique check (end_to_end_id ~ '^[A-Z0-9-]{1,35}$'),
      state                     text not null default 'planned' check (state in ('planned', 'executed', 'failed', 'cancelled')),
      currency                  text not null default 'MAD' check (currency = 'MAD'),
      gross_cents               bigint not null check (gross_cents > 0),
      vat_cents                 bigint not null default 0 check (vat_cents >= 0),
      withheld_income_tax_cents bigint not null default 0 check (withheld_income_tax_cents >= 0),
      withheld_vat_cents        bigint not null default 0 check (withheld_vat_cents >= 0),
      net_cents                 bigint not null check (net_cents >= 0),
      payee_name                text not null,
      payee_status              text not null,
      rib_sealed                bytea not null,
      rib_shown                 text not null,
      -- Paid in the calendar year by this payer to this payee before this payout, as it was reckoned.
      year_total_cents          bigint not null,
      executed_on               date,
      settled_at                timestamptz,
      failure_reason            text,
      proof                     text,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      unique (merchant_account_id, batch_id, influencer_account_id),
      foreign key (merchant_account_id, batch_id) references payout_batches (account_id, id),
      check (net_cents = gross_cents + vat_cents - withheld_income_tax_cents - withheld_vat_cents)
    );
    create index payouts_mine on payouts (influencer_account_id, id desc);
    create index payouts_year on payouts (merchant_account_id, influencer_account_id, executed_on) where state = 'executed';
    call declare_shared_written_by_merchant('payouts', 'select, insert, update');
    grant update on payouts to admin;

    -- The commissions that a payout pays; a negative one takes back what was paid and returned since.
    create table payout_lines (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      payout_id             uuid not null,
      commission_id         uuid not null,
      amount_cents          bigint not null check (amount_cents <> 0),
      ended_at              timestamptz,
      primary key (merchant_account_id, payout_id, commission_id),
      foreign key (merchant_account_id, influencer_account_id, payout_id)
        references payouts (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, commission_id) references commissions (merchant_account_id, id)
    );
    -- Two batches never pay the same commission.
    create unique index payout_lines_live on payout_lines (merchant_account_id, commission_id) where ended_at is null;
    call declare_shared_written_by_merchant('payout_lines', 'select, insert, update');
    grant update on payout_lines to admin;

    create table payout_withholdings (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      payout_id             uuid not null,
      position              int not null,
      tax                   text not null check (tax in ('income', 'vat')),
      base_cents            bigint not null,
      rate_bp               int not null,
      amount_cents          bigint not null,
      is_final              boolean not null,
      rule_id               uuid references withholding_rules,
      decision_id           uuid,
      legal_reference_fr    text not null,
      legal_reference_ar    text not null,
      primary key (merchant_account_id, payout_id, position),
      foreign key (merchant_account_id, influencer_account_id, payout_id)
        references payouts (merchant_account_id, influencer_account_id, id)
    );
    call declare_shared_written_by_merchant('payout_withholdings', 'select, insert');

    alter table ledger_transactions add foreign key (merchant_account_id, influencer_account_id, payout_id)
      references payouts (merchant_account_id, influencer_account_id, id);

    -- What a payer's books hold besides what waits.
    create index commissions_owed on commissions (merchant_account_id, influencer_account_id)
      where state <> 'pending' and amount_cents - reversed_cents - in_payout_cents - paid_cents <> 0;

    create table bank_statements (
      account_id  uuid not null references accounts,
      id          uuid not null default uuidv7(),
      format      text not null check (format in ('csv', 'camt053')),
      name        text not null,
      sha256      bytea not null,
      received_by uuid not null references auth.users,
      received_at timestamptz not null default now(),
      rows        jsonb not null,
      mapping     jsonb,
      applied_at  timestamptz,
      report      jsonb,
      primary key (account_id, id),
      unique (account_id, sha256)
    );
    call declare_owned('bank_statements', 'select, insert, update');
  `.execute(db)
}
