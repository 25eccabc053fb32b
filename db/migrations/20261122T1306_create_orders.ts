import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- Partitioned by placed_at, which never changes; order_keys holds the identity that a partitioned table cannot.
    create table orders (
      account_id         uuid not null references accounts,
      id                 uuid not null,
      placed_at          timestamptz not null,
      external_id        text not null check (length(external_id) between 1 and 128),
      source             text not null check (source in ('api', 'hosted')),
      payment            text not null check (payment in ('cod', 'card', 'transfer')),
      currency           text not null check (currency = 'MAD'),
      lines              jsonb not null,
      discount_cents     bigint not null check (discount_cents >= 0),
      shipping_cents     bigint not null check (shipping_cents >= 0),
      total_cents        bigint not null check (total_cents >= 0),
      state              text not null default 'placed' check (state in
        ('placed', 'unreachable', 'postponed', 'confirmed', 'shipped', 'delivered', 'settled', 'refused', 'cancelled', 'returned')),
      state_at           timestamptz not null,
      units              int not null check (units > 0),
      units_kept         int not null check (units_kept between 0 and units),
      call_count         int not null default 0,
      city               text,
      credited           boolean not null,
      attribution_reason text not null check (attribution_reason in
        ('promo_code', 'click', 'customer', 'none', 'expired', 'self_order', 'suspended', 'program_closed', 'budget_reached')),
      click_id           uuid,
      promo_code         text,
      customer_key       bytea,
      search_text        text not null,
      created_at         timestamptz not null default now(),
      primary key (account_id, id, placed_at)
    ) partition by range (placed_at);
    create table orders_default partition of orders default;
    create index orders_queue on orders (account_id, state, placed_at desc, id desc);
    create index orders_recent on orders (account_id, placed_at desc, id desc);
    create index orders_search on orders using gin (search_text gin_trgm_ops);
    call declare_owned('orders', 'select, insert, update');

    create table order_keys (
      account_id  uuid not null references accounts,
      external_id text not null,
      order_id    uuid not null,
      placed_at   timestamptz not null,
      primary key (account_id, external_id),
      unique (account_id, order_id),
      foreign key (account_id, order_id, placed_at) references orders (account_id, id, placed_at) deferrable initially deferred
    );
    call declare_owned('order_keys', 'select, insert');

    -- The id is the sender's; the row is what was first recorded under it.
    create table order_events (
      account_id  uuid not null,
      order_id    uuid not null,
      id          text not null check (length(id) between 1 and 128),
      type        text not null check (type in
        ('confirmed', 'unreachable', 'postponed', 'refused', 'cancelled', 'shipped', 'delivered', 'settled', 'returned')),
      occurred_at timestamptz not null,
      lines       jsonb,
      note        text,
      actor_kind  text not null check (actor_kind in ('member', 'staff', 'api_key', 'system')),
      actor_id    uuid,
      recorded_at timestamptz not null default now(),
      primary key (account_id, order_id, id),
      foreign key (account_id, order_id) references order_keys (account_id, order_id)
    );
    call declare_owned('order_events', 'select, insert');
    create trigger append_only before update or delete on order_events for each row execute function refuse_change();

    -- The shopper's person: the merchant's alone, sealed, kept until a date.
    create table order_contacts (
      account_id     uuid not null,
      order_id       uuid not null,
      name_sealed    bytea,
      phone_sealed   bytea,
      email_sealed   bytea,
      address_sealed bytea,
      keep_until     date not null,
      primary key (account_id, order_id),
      foreign key (account_id, order_id) references order_keys (account_id, order_id)
    );
    create index order_contacts_expiry on order_contacts (keep_until);
    call declare_owned('order_contacts', 'select, insert, update');

    -- The shopper's page of an order, under a token of which only the hash is kept.
    create table order_pages (
      account_id uuid not null,
      order_id   uuid not null,
      token_hash bytea not null unique,
      created_at timestamptz not null default now(),
      primary key (account_id, order_id),
      foreign key (account_id, order_id) references order_keys (account_id, order_id)
    );
    call declare_owned('order_pages', 'select, insert');

    create table idempotency_keys (
      account_id   uuid not null references accounts,
      key          text not null check (length(key) between 1 and 255),
      request_hash bytea not null,
      status       int not null,
      answer       jsonb not null,
      created_at   timestamptz not null default now(),
      primary key (account_id, key)
    );
    create index idempotency_keys_age on idempotency_keys (created_at);
    call declare_owned('idempotency_keys', 'select, insert, delete');

    create function resolve_order_page(hash bytea) returns table (account_id uuid, order_id uuid)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select p.account_id, p.order_id from order_pages p where p.token_hash = hash;
      end;
    revoke all on function resolve_order_page from public;
    grant execute on function resolve_order_page to app;

    select make_partitions(3);
  `.execute(db)
}
