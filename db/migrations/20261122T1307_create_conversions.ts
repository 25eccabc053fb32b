import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- A shopper known only by a keyed hash, and the latest touch credited for them at this merchant.
    create table customers (
      account_id            uuid not null references accounts,
      key                   bytea not null,
      kind                  text not null check (kind in ('phone', 'email')),
      influencer_account_id uuid not null references accounts,
      enrollment_id         uuid not null,
      link_id               uuid,
      touched_at            timestamptz not null,
      primary key (account_id, key),
      foreign key (account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id)
    );
    call declare_owned('customers', 'select, insert, update');

    create table conversions (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      order_id              uuid not null,
      placed_at             timestamptz not null,
      enrollment_id         uuid not null,
      program_id            uuid not null,
      link_id               uuid,
      click_id              uuid,
      promo_code            text,
      reason                text not null check (reason in ('promo_code', 'click', 'customer')),
      touched_at            timestamptz not null,
      order_state           text not null,
      sales_cents           bigint not null,
      review_flagged_at     timestamptz,
      created_at            timestamptz not null default now(),
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      unique (merchant_account_id, order_id),
      foreign key (merchant_account_id, order_id) references order_keys (account_id, order_id),
      foreign key (merchant_account_id, influencer_account_id, enrollment_id)
        references enrollments (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, program_id) references programs (account_id, id)
    );
    create index conversions_mine on conversions (influencer_account_id, placed_at desc, id desc);
    create index conversions_theirs on conversions (merchant_account_id, placed_at desc, id desc);
    call declare_shared_written_by_merchant('conversions', 'select, insert, update');

    create table commissions (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      id                    uuid not null default uuidv7(),
      conversion_id         uuid not null,
      schedule_id           uuid,
      hold_days             int not null,
      currency              text not null default 'MAD' check (currency = 'MAD'),
      amount_cents          bigint not null check (amount_cents >= 0),
      reversed_cents        bigint not null default 0,
      paid_cents            bigint not null default 0 check (paid_cents >= 0),
      state                 text not null check (state in ('pending', 'released', 'paid', 'reversed', 'blocked')),
      release_at            timestamptz,
      released_at           timestamptz,
      blocked_at            timestamptz,
      -- Which rule gave what on each line, as computed.
      explanation           jsonb not null,
      created_at            timestamptz not null default now(),
      updated_at            timestamptz not null default now(),
      primary key (merchant_account_id, id),
      unique (merchant_account_id, conversion_id),
      foreign key (merchant_account_id, influencer_account_id, conversion_id)
        references conversions (merchant_account_id, influencer_account_id, id),
      check (reversed_cents between 0 and amount_cents)
    );
    create index commissions_due on commissions (release_at) where state = 'pending' and release_at is not null;
    create index commissions_mine on commissions (influencer_account_id, state, created_at desc);
    call declare_shared_written_by_merchant('commissions', 'select, insert, update');

    create table ledger_transactions (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      id                    uuid not null default uuidv7(),
      commission_id         uuid not null,
      cause                 text not null,
      posted_at             timestamptz not null,
      primary key (merchant_account_id, id),
      unique (merchant_account_id, influencer_account_id, id),
      foreign key (merchant_account_id, commission_id) references commissions (merchant_account_id, id)
    );
    create index ledger_transactions_commission on ledger_transactions (merchant_account_id, commission_id);
    call declare_shared_written_by_merchant('ledger_transactions', 'select, insert');

    create table ledger_entries (
      merchant_account_id   uuid not null,
      influencer_account_id uuid not null,
      transaction_id        uuid not null,
      ledger_account        text not null check (ledger_account in ('commission', 'pending', 'released', 'reversal', 'paid')),
      amount_cents          bigint not null check (amount_cents <> 0),
      currency              text not null check (currency = 'MAD'),
      primary key (merchant_account_id, transaction_id, ledger_account),
      foreign key (merchant_account_id, influencer_account_id, transaction_id)
        references ledger_transactions (merchant_account_id, influencer_account_id, id)
    );
    create index ledger_entries_pair on ledger_entries (merchant_account_id, influencer_account_id, ledger_account);
    call declare_shared_written_by_merchant('ledger_entries', 'select, insert');

    create trigger append_only before update or delete on ledger_transactions for each row execute function refuse_change();
    create trigger append_only before update or delete on ledger_entries for each row execute function refuse_change();

    create function refuse_unbalanced() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if (select sum(amount_cents) from ledger_entries
            where merchant_account_id = new.merchant_account_id and transaction_id = new.transaction_id) <> 0 then
          raise exception 'ledger transaction % does not sum to zero', new.transaction_id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
    create constraint trigger balanced after insert on ledger_entries deferrable initially deferred
      for each row execute function refuse_unbalanced();
  `.execute(db)
}
