import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- The tree in which products are found, in both languages; leaves under roots, no deeper.
    create table categories (
      id           text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      parent_id    text references categories,
      name_fr      text not null,
      name_ar      text not null,
      position     int not null,
      -- What the law watches (health claims, children): staff read a product before it is seen.
      needs_review boolean not null default false,
      ended_at     timestamptz
    );
    call declare_platform('categories', 'select');
    grant insert, update on categories to admin;

    -- Draft until the merchant publishes it; submitted while staff read it; published_at is when shoppers see it.
    alter table products
      add category_id   text references categories,
      add brand         text check (length(brand) between 1 and 80),
      -- Null is a stock that nobody counts.
      add stock         int check (stock >= 0),
      add submitted_at  timestamptz,
      add refused_at    timestamptz,
      add refusal       text check (length(refusal) between 3 and 1000),
      add check ((refused_at is null) = (refusal is null)),
      add check (published_at is null or submitted_at is null);
    create index products_submitted on products (submitted_at) where submitted_at is not null and archived_at is null;
    create index products_category on products (category_id) where published_at is not null and archived_at is null;
    grant update on products to admin;

    -- What a shopper chooses within one product; its SKU is known to orders like the product's own.
    create table product_variants (
      account_id  uuid not null,
      id          uuid not null default uuidv7(),
      product_id  uuid not null,
      sku         text not null check (length(sku) between 1 and 64),
      name_fr     text,
      name_ar     text,
      -- Null where the product's own holds.
      price_cents bigint check (price_cents > 0),
      stock       int check (stock >= 0),
      position    int not null,
      archived_at timestamptz,
      created_at  timestamptz not null default now(),
      primary key (account_id, id),
      unique (account_id, sku),
      foreign key (account_id, product_id) references products (account_id, id),
      check (name_fr is not null or name_ar is not null)
    );
    create index product_variants_product on product_variants (account_id, product_id, position);
    call declare_published('product_variants', 'account_id', 'select, insert, update, delete');

    -- Drawn by a job in every width and format; until then the picture as it came is shown.
    alter table product_pictures
      add alt_fr   text check (length(alt_fr) <= 200),
      add alt_ar   text check (length(alt_ar) <= 200),
      -- A few bytes of WebP shown while the picture comes.
      add blur     bytea check (length(blur) <= 600),
      add drawn_at timestamptz;

    -- The picture that a network shows of a product in one language, named by what it was drawn of.
    create table share_pictures (
      account_id uuid not null,
      product_id uuid not null,
      locale     text not null check (locale in ('fr', 'ar')),
      content    bytea not null,
      drawn_at   timestamptz not null default now(),
      primary key (account_id, product_id, locale),
      foreign key (account_id, product_id) references products (account_id, id)
    );
    call declare_published('share_pictures', 'account_id', 'select');

    -- A file of products, read and shown before anything is written; its lines are kept until it is applied or left.
    create table catalog_imports (
      account_id  uuid not null references accounts,
      id          uuid not null default uuidv7(),
      name        text not null,
      mapping     jsonb not null,
      lines       jsonb not null,
      counts      jsonb not null,
      imported_by uuid not null references auth.users,
      created_at  timestamptz not null default now(),
      applied_at  timestamptz,
      primary key (account_id, id)
    );
    call declare_owned('catalog_imports', 'select, insert, update, delete');
  `.execute(db)
}
