import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What a program may earn its influencers at most; null is no cap. The last row of a program counts.
    create table program_budgets (
      account_id  uuid not null,
      id          uuid not null default uuidv7(),
      program_id  uuid not null,
      day_cents   bigint check (day_cents > 0),
      month_cents bigint check (month_cents > 0),
      total_cents bigint check (total_cents > 0),
      set_by      uuid not null references auth.users,
      set_at      timestamptz not null default now(),
      primary key (account_id, id),
      foreign key (account_id, program_id) references programs (account_id, id)
    );
    create index program_budgets_last on program_budgets (account_id, program_id, id desc);
    call declare_owned('program_budgets', 'select, insert');

    -- Told once a period that the cap is near or reached.
    create table budget_notices (
      account_id uuid not null,
      program_id uuid not null,
      period     text not null,
      level      text not null check (level in ('near', 'reached')),
      at         timestamptz not null default now(),
      primary key (account_id, program_id, period, level),
      foreign key (account_id, program_id) references programs (account_id, id)
    );
    call declare_owned('budget_notices', 'select, insert');

    -- Pauses for unpaid commissions: while one is in force, the merchant's programs credit nothing new.
    create table receivable_pauses (
      account_id uuid not null references accounts,
      id         uuid not null default uuidv7(),
      state      text not null check (state in ('warned', 'paused')),
      owed_cents bigint not null,
      oldest_on  date,
      began_at   timestamptz not null default now(),
      ended_at   timestamptz,
      primary key (account_id, id)
    );
    create unique index receivable_pauses_in_force on receivable_pauses (account_id) where ended_at is null;
    call declare_owned('receivable_pauses', 'select');

    -- What influencers see of how a merchant pays, over the last 90 days, recounted each night from rows.
    create table merchant_reputation (
      account_id         uuid primary key references accounts,
      counted_on         date not null,
      median_days_to_pay int,
      orders             int not null,
      confirmed_bp       int,
      delivered_bp       int,
      reversed_bp        int
    );
    call declare_published('merchant_reputation', 'account_id', 'select');
  `.execute(db)
}
