import { type Kysely, sql } from "kysely"

const vatSource = "CGI art. 98 : taux normal de 20 %, à confirmer par l’expert-comptable de la plateforme"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    alter table money_settings drop constraint money_settings_name_check;
    alter table money_settings add constraint money_settings_name_check check (name in
      ('minimum_payout_cents', 'receivable_limit_cents', 'receivable_limit_days', 'receivable_grace_days',
       'platform_fee_bp', 'platform_fee_vat_bp'));
    insert into money_settings (name, value, source, valid_from)
    values ('platform_fee_vat_bp', 2000, ${sql.lit(vatSource)}, '2023-01-01');

    -- The platform's fee on what a month has released of the commissions that a merchant pays; a month below zero is taken
    -- from the next ones.
    create table fee_bills (
      account_id    uuid not null references accounts,
      id            uuid not null default uuidv7(),
      month         date not null check (extract(day from month) = 1),
      base_cents    bigint not null,
      -- The base by rate: from which day, of how many basis points, on how much.
      parts         jsonb not null,
      accrued_cents bigint not null,
      carried_cents bigint not null check (carried_cents <= 0),
      fee_cents     bigint not null,
      vat_rate_bp   int not null check (vat_rate_bp between 0 and 10000),
      vat_cents     bigint not null check (vat_cents >= 0),
      paper_id      uuid,
      billed_at     timestamptz not null,
      paid_on       date,
      paid_proof    text check (length(paid_proof) between 1 and 300),
      paid_by       uuid references auth.users,
      paid_at       timestamptz,
      primary key (account_id, id),
      unique (account_id, month),
      foreign key (account_id, paper_id) references papers (merchant_account_id, id),
      check (fee_cents = greatest(accrued_cents + carried_cents, 0)),
      check ((fee_cents > 0) = (paper_id is not null)),
      check (num_nonnulls(paid_on, paid_proof, paid_by, paid_at) in (0, 4)),
      check (paid_on is null or paper_id is not null)
    );
    call declare_owned('fee_bills', 'select');
    grant update (paid_on, paid_proof, paid_by, paid_at) on fee_bills to admin;
    create index fee_bills_unpaid on fee_bills (month) where paid_on is null and paper_id is not null;

    alter table ledger_transactions add fee_bill_id uuid,
      drop constraint ledger_transactions_check,
      add check (num_nonnulls(commission_id, payout_id, correction_id, batch_id, fee_bill_id) > 0),
      add foreign key (merchant_account_id, fee_bill_id) references fee_bills (account_id, id);
    create index ledger_transactions_fee_bill on ledger_transactions (merchant_account_id, fee_bill_id)
      where fee_bill_id is not null;
  `.execute(db)
}
