import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What the platform asks of the merchant before it pays: frozen when the batch is checked, with the rates of that day.
    alter table payout_batches
      add contract_id      uuid,
      add invoice_id       uuid,
      add fee_bp           int check (fee_bp between 0 and 10000),
      add fee_vat_bp       int check (fee_vat_bp between 0 and 10000),
      add invoiced_cents   bigint check (invoiced_cents > 0),
      -- Less than the invoice where the platform still holds money of the merchant.
      add to_receive_cents bigint check (to_receive_cents >= 0),
      add funded_on        date,
      add funding_proof    text,
      add funded_by        uuid references auth.users,
      add foreign key (account_id, contract_id) references payer_contracts (account_id, id),
      add foreign key (account_id, invoice_id) references papers (merchant_account_id, id),
      add check (num_nulls(contract_id, invoice_id, fee_bp, fee_vat_bp, invoiced_cents, to_receive_cents) in (0, 6)),
      add check (payer = 'platform' or (invoice_id is null and funded_at is null)),
      add check (funded_at is null or invoice_id is not null);

    -- Money of a merchant that the platform holds and owes back: of transfers that failed, of batches cancelled. The next
    -- invoice takes from it, or it is given back.
    create table payer_credits (
      account_id   uuid not null references accounts,
      id           uuid not null default uuidv7(),
      batch_id     uuid,
      kind         text not null check (kind in ('failed', 'returned', 'cancelled', 'used', 'refunded')),
      amount_cents bigint not null check (amount_cents <> 0),
      occurred_on  date not null,
      proof        text,
      recorded_by  uuid not null references auth.users,
      recorded_at  timestamptz not null,
      primary key (account_id, id),
      foreign key (account_id, batch_id) references payout_batches (account_id, id),
      check ((kind in ('used', 'refunded')) = (amount_cents < 0)),
      check ((kind = 'refunded') = (batch_id is null)),
      check (kind <> 'refunded' or proof is not null)
    );
    create index payer_credits_of_account on payer_credits (account_id, id desc);
    call declare_owned('payer_credits', 'select');
    grant insert on payer_credits to admin;
    create trigger append_only before update or delete on payer_credits for each row execute function refuse_change();

    -- The platform's fee on a batch has the batch for its cause.
    alter table ledger_transactions add batch_id uuid,
      drop constraint ledger_transactions_check,
      add constraint ledger_transactions_check check (num_nonnulls(commission_id, payout_id, correction_id, batch_id) > 0),
      add foreign key (merchant_account_id, batch_id) references payout_batches (account_id, id);
    create index ledger_transactions_batch on ledger_transactions (merchant_account_id, batch_id) where batch_id is not null;
  `.execute(db)
}
