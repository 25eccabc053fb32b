import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What an influencer shows of itself to everybody; its address is the account's slug after an @.
    create table influencer_profiles (
      account_id   uuid primary key references accounts,
      bio_fr       text check (length(bio_fr) <= 600),
      bio_ar       text check (length(bio_ar) <= 600),
      niches       text[] not null default '{}' check (cardinality(niches) <= 5),
      cities       text[] not null default '{}' check (cardinality(cities) <= 5),
      languages    text[] not null default '{}' check (cardinality(languages) <= 6),
      picture_id   uuid,
      published_at timestamptz,
      updated_at   timestamptz not null default now()
    );
    call declare_published('influencer_profiles', 'account_id', 'select, insert, update');

    -- Followers as the influencer says, until a network says so itself.
    create table audiences (
      account_id  uuid not null references influencer_profiles,
      network     text not null check (network in ('instagram', 'tiktok', 'youtube', 'facebook', 'snapchat', 'x', 'blog')),
      address     text not null check (address ~ '^https?://' and length(address) <= 300),
      followers   bigint check (followers >= 0),
      declared_at timestamptz not null default now(),
      verified_at timestamptz,
      primary key (account_id, network)
    );
    call declare_published('audiences', 'account_id', 'select, insert, update, delete');

    create table portfolio_items (
      account_id uuid not null references influencer_profiles,
      id         uuid not null default uuidv7(),
      title      text not null check (length(title) between 1 and 120),
      address    text check (address ~ '^https?://' and length(address) <= 500),
      picture_id uuid,
      position   int not null,
      primary key (account_id, id)
    );
    call declare_published('portfolio_items', 'account_id', 'select, insert, update, delete');

    -- The products of a storefront, each by a link of the influencer's own.
    create table storefront_items (
      account_id          uuid not null references influencer_profiles,
      merchant_account_id uuid not null,
      link_id             uuid not null,
      note_fr             text check (length(note_fr) <= 160),
      note_ar             text check (length(note_ar) <= 160),
      position            int not null,
      primary key (account_id, link_id),
      foreign key (merchant_account_id, link_id) references links (merchant_account_id, id)
    );
    call declare_published('storefront_items', 'account_id', 'select, insert, update, delete');
  `.execute(db)
}
