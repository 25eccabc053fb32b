import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create table products (
      account_id     uuid not null references accounts,
      id             uuid not null default uuidv7(),
      kind           text not null check (kind in ('good', 'service', 'digital')),
      sku            text not null check (length(sku) between 1 and 64),
      slug           text not null unique,
      name_fr        text,
      name_ar        text,
      description_fr text,
      description_ar text,
      price_cents    bigint not null check (price_cents > 0),
      currency       text not null default 'MAD' check (currency = 'MAD'),
      vat_rate_bp    int not null default 0 check (vat_rate_bp between 0 and 3000),
      delivery_cents bigint not null default 0 check (delivery_cents >= 0),
      delivery_days  int not null default 3 check (delivery_days between 0 and 60),
      shop_url       text check (shop_url ~ '^https?://'),
      published_at   timestamptz,
      archived_at    timestamptz,
      created_at     timestamptz not null default now(),
      updated_at     timestamptz not null default now(),
      primary key (account_id, id),
      unique (account_id, sku),
      check (name_fr is not null or name_ar is not null)
    );
    call declare_published('products', 'account_id', 'select, insert, update');

    create table product_pictures (
      account_id uuid not null,
      id         uuid not null default uuidv7(),
      product_id uuid not null,
      position   int not null,
      width      int not null check (width > 0),
      height     int not null check (height > 0),
      created_at timestamptz not null default now(),
      primary key (account_id, id),
      foreign key (account_id, product_id) references products (account_id, id)
    );
    create index product_pictures_product on product_pictures (account_id, product_id, position);
    call declare_published('product_pictures', 'account_id', 'select, insert, update, delete');

    create table programs (
      account_id        uuid not null references accounts,
      id                uuid not null default uuidv7(),
      slug              text not null unique,
      name_fr           text,
      name_ar           text,
      description_fr    text,
      description_ar    text,
      window_days       int not null default 30 check (window_days between 1 and 365),
      attribution_model text not null default 'last_click' check (attribution_model in ('last_click', 'first_click')),
      hold_days         int not null default 14 check (hold_days between 0 and 90),
      discount_bp       int not null default 0 check (discount_bp between 0 and 9000),
      approval          text not null default 'manual' check (approval in ('manual', 'automatic')),
      terms_fr          text,
      terms_ar          text,
      terms_version     int not null default 1,
      opened_at         timestamptz,
      closed_at         timestamptz,
      created_at        timestamptz not null default now(),
      updated_at        timestamptz not null default now(),
      primary key (account_id, id),
      check (name_fr is not null or name_ar is not null),
      check (terms_fr is not null or terms_ar is not null)
    );
    call declare_published('programs', 'account_id', 'select, insert, update');

    -- A schedule is one version of a program's reward rules; it binds orders placed from effective_at.
    create table reward_schedules (
      account_id   uuid not null,
      id           uuid not null default uuidv7(),
      program_id   uuid not null,
      announced_at timestamptz not null default now(),
      effective_at timestamptz not null,
      primary key (account_id, id),
      foreign key (account_id, program_id) references programs (account_id, id)
    );
    create index reward_schedules_program on reward_schedules (account_id, program_id, effective_at);
    call declare_published('reward_schedules', 'account_id', 'select, insert');

    create table rewards (
      account_id   uuid not null,
      schedule_id  uuid not null,
      position     int not null,
      product_id   uuid,
      kind         text not null check (kind in ('percent', 'fixed')),
      rate_bp      int check (rate_bp between 1 and 9000),
      amount_cents bigint check (amount_cents > 0),
      primary key (account_id, schedule_id, position),
      foreign key (account_id, schedule_id) references reward_schedules (account_id, id),
      foreign key (account_id, product_id) references products (account_id, id),
      check ((kind = 'percent') = (rate_bp is not null)),
      check ((kind = 'fixed') = (amount_cents is not null))
    );
    call declare_published('rewards', 'account_id', 'select, insert');
  `.execute(db)
}
