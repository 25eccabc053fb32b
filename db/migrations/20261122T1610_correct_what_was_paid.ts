import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- A transfer sent back after a return was taken from another leaves less than nothing paid.
    alter table commissions drop constraint commissions_paid_cents_check;

    -- Tax withheld beside what the year asks for: above zero the next payout pays that much less, below zero more.
    create table withholding_corrections (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      year                  int not null,
      tax                   text not null check (tax in ('income', 'vat')),
      amount_cents          bigint not null check (amount_cents <> 0),
      -- Of the whole year, as known then: what the rules ask for, and what payouts and earlier corrections came to.
      required_cents        bigint not null,
      withheld_cents        bigint not null,
      cause                 text not null check (cause in ('payout_executed', 'payout_returned', 'facts_changed')),
      made_at               timestamptz not null,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      check (amount_cents = required_cents - withheld_cents)
    );
    create index withholding_corrections_pair on withholding_corrections (merchant_account_id, influencer_account_id, year);
    create index withholding_corrections_mine on withholding_corrections (influencer_account_id, made_at desc);
    call declare_shared_written_by_merchant('withholding_corrections', 'select, insert');
    grant insert on withholding_corrections to admin;
    create trigger append_only before update or delete on withholding_corrections for each row execute function refuse_change();

    alter table ledger_transactions add correction_id uuid,
      drop constraint ledger_transactions_check,
      add check (num_nonnulls(commission_id, payout_id, correction_id) > 0),
      add foreign key (merchant_account_id, influencer_account_id, correction_id)
        references withholding_corrections (merchant_account_id, influencer_account_id, id);
    create index ledger_transactions_correction on ledger_transactions (merchant_account_id, correction_id)
      where correction_id is not null;

    alter table payouts
      add correction_cents bigint not null default 0,
      -- Executed, then sent back by the bank; executed_on stays what it was.
      add returned_on date,
      add check (returned_on is null or (state = 'failed' and executed_on is not null)),
      drop constraint payouts_check,
      add check (net_cents = gross_cents + vat_cents - withheld_income_tax_cents - withheld_vat_cents - correction_cents),
      drop constraint payouts_net_cents_check,
      add check (net_cents > 0);

    create index payout_lines_commission on payout_lines (merchant_account_id, commission_id);
  `.execute(db)
}
