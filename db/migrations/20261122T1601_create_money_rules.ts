import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Amounts (centimes), days and basis points that an administrator changes: a change is a new row.
    create table money_settings (
      id         uuid primary key default uuidv7(),
      name       text not null check (name in
        ('minimum_payout_cents', 'receivable_limit_cents', 'receivable_limit_days', 'platform_fee_bp')),
      value      bigint not null check (value >= 0),
      source     text not null,
      valid_from date not null,
      created_at timestamptz not null default now(),
      created_by uuid references auth.users,
      unique (name, valid_from)
    );
    call declare_platform('money_settings', 'select');
    grant insert on money_settings to admin;

    -- Withholding at the source, a row a rule. A rule that is not confirmed is not applied until who must decide it has.
    create table withholding_rules (
      id                      uuid primary key default uuidv7(),
      tax                     text not null check (tax in ('income', 'vat')),
      payee_status            text not null check (payee_status in
        ('auto_entrepreneur', 'cpu', 'registered_individual', 'company', 'exempt_entity', 'unregistered_individual', 'non_resident')),
      payer_class             text not null check (payer_class in ('company', 'bank_or_insurer', 'public_body', 'individual')),
      payer_min_turnover_cents bigint,
      -- Nothing below it in the calendar year, from the same payer; only the surplus bears the rate.
      threshold_cents         bigint,
      rate_bp                 int not null check (rate_bp between 0 and 10000),
      -- For VAT: with an attestation of tax regularity younger than that many days, or null for without one.
      attestation_max_days    int,
      is_final                boolean not null default false,
      legal_reference_fr      text not null,
      legal_reference_ar      text not null,
      confirmed               boolean not null,
      decided_by              text not null,
      valid_from              date not null,
      valid_until             date,
      created_at              timestamptz not null default now(),
      created_by              uuid references auth.users,
      check (valid_until is null or valid_until >= valid_from)
    );
    create index withholding_rules_match on withholding_rules (tax, payee_status, payer_class, valid_from);
    call declare_platform('withholding_rules', 'select');
    grant insert, update on withholding_rules to admin;
  `.execute(db)
}
