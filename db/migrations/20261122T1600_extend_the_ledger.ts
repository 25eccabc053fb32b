import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- in_payout: in a batch that is not executed yet. settlement turns what commissions call paid into what the bank moved,
    -- what was withheld, and the VAT that the payer adds for a payee who charges it.
    alter table ledger_entries drop constraint ledger_entries_ledger_account_check;
    alter table ledger_entries add constraint ledger_entries_ledger_account_check check (ledger_account in (
      'commission', 'pending', 'released', 'in_payout', 'reversal', 'paid',
      'settlement', 'bank', 'vat', 'withheld_income_tax', 'withheld_vat', 'fee_cost', 'platform_fee', 'correction'));

    -- A movement has a commission, a payout or both for its cause.
    alter table ledger_transactions alter commission_id drop not null, add payout_id uuid,
      add check (commission_id is not null or payout_id is not null);
    create index ledger_transactions_payout on ledger_transactions (merchant_account_id, payout_id) where payout_id is not null;

    alter table commissions add in_payout_cents bigint not null default 0;

    -- Held by staff or by the payer, for a reason that both read; the last row of a commission counts.
    create table commission_blocks (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      id                    uuid not null default uuidv7(),
      commission_id         uuid not null,
      reason                text not null check (length(reason) between 1 and 500),
      imposed_by            uuid not null references auth.users,
      imposed_at            timestamptz not null default now(),
      lifted_by             uuid references auth.users,
      lifted_at             timestamptz,
      lifting_reason        text,
      primary key (merchant_account_id, id),
      foreign key (merchant_account_id, commission_id) references commissions (merchant_account_id, id),
      check ((lifted_at is null) = (lifted_by is null))
    );
    create unique index commission_blocks_in_force on commission_blocks (merchant_account_id, commission_id) where lifted_at is null;
    call declare_shared_written_by_merchant('commission_blocks', 'select');
    grant insert, update on commission_blocks to admin;
    grant update on commissions to admin;
    grant insert on ledger_transactions, ledger_entries, figure_changes to admin;
  `.execute(db)
}
