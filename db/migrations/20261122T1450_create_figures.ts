import { type Kysely, sql } from "kysely"

const states = [
  ...["in_placed", "in_unreachable", "in_postponed", "in_confirmed", "in_shipped"],
  ...["in_refused", "in_cancelled", "in_delivered", "in_settled", "in_returned"],
]
const changes = [
  ...states,
  ...["orders", "confirmed", "delivered", "conversions", "link_conversions", "sales_cents", "delivered_cents"],
  ...["earned_cents", "releases_cents", "pending_cents", "released_cents", "reversed_cents", "paid_cents"],
]
const counted = (metrics: string[]) => sql.raw(metrics.map((name) => `${name} bigint not null default 0`).join(", "))

export async function up(db: Kysely<unknown>) {
  await sql`
    -- What an order or a posting adds to the figures, written with it; at is when it counts, xact orders it for the watermark.
    create table figure_changes (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid references accounts,
      id                    uuid not null default uuidv7(),
      link_id               uuid,
      at                    timestamptz not null,
      day                   date not null,
      products              jsonb,
      xact                  bigint not null default pg_current_xact_id()::text::bigint,
      recorded_at           timestamptz not null default now(),
      ${counted(changes)},
      primary key (merchant_account_id, id)
    );
    create index figure_changes_xact on figure_changes (xact);
    call declare_shared_written_by_merchant('figure_changes', 'insert');

    -- Every change below watermark is in the rollups; so is everything committed before fresh_at.
    create table figure_watermark (
      one          boolean primary key default true check (one),
      watermark    bigint not null,
      fresh_at     timestamptz not null,
      awaited_xact bigint not null,
      awaited_at   timestamptz not null
    );
    insert into figure_watermark (watermark, fresh_at, awaited_xact, awaited_at) values (0, now(), 0, now());
    call declare_platform('figure_watermark', 'select');

    -- Hours of UTC, since Casablanca's offset changes; days of Casablanca, told by who wrote the row.
    create table account_hours (
      account_id uuid not null references accounts,
      hour       timestamptz not null check (date_trunc('hour', hour, 'UTC') = hour),
      clicks bigint not null default 0, unique_clicks bigint not null default 0, ${counted(changes)},
      primary key (account_id, hour)
    );
    call declare_owned('account_hours', 'select');

    create table account_days (
      account_id uuid not null references accounts,
      day        date not null,
      clicks bigint not null default 0, unique_clicks bigint not null default 0, ${counted(changes)},
      primary key (account_id, day)
    );
    call declare_owned('account_days', 'select');

    create table link_days (
      merchant_account_id   uuid not null references accounts,
      influencer_account_id uuid not null references accounts,
      link_id               uuid not null,
      day                   date not null,
      ${counted(["clicks", "unique_clicks", "conversions", "sales_cents", "delivered_cents"])},
      primary key (merchant_account_id, day, link_id),
      foreign key (merchant_account_id, link_id) references links (merchant_account_id, id)
    );
    create index link_days_mine on link_days (influencer_account_id, day, link_id);
    call declare_shared('link_days', 'select');

    -- account_id reads it: the merchant, and the influencer for what they brought of that merchant's goods.
    create table product_days (
      account_id          uuid not null references accounts,
      day                 date not null,
      merchant_account_id uuid not null references accounts,
      sku                 text not null,
      ${counted(["orders", "units", "sales_cents"])},
      primary key (account_id, day, merchant_account_id, sku)
    );
    call declare_owned('product_days', 'select');
  `.execute(db)
}
