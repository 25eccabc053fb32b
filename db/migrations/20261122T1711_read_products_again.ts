import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What staff said of a product that was submitted to them; the last one is also told on the product.
    create table product_readings (
      account_id   uuid not null,
      id           uuid not null default uuidv7(),
      product_id   uuid not null,
      submitted_at timestamptz not null,
      outcome      text not null check (outcome in ('approved', 'refused')),
      reason       text check (length(reason) between 3 and 1000),
      decided_by   uuid not null references auth.users,
      decided_at   timestamptz not null,
      primary key (account_id, id),
      foreign key (account_id, product_id) references products (account_id, id),
      check ((outcome = 'refused') = (reason is not null))
    );
    create index product_readings_product on product_readings (account_id, product_id, decided_at desc);
    -- Whoever was refused not long ago publishes nothing unread.
    create index product_readings_refused on product_readings (account_id, decided_at desc) where outcome = 'refused';
    call declare_owned('product_readings', 'select');
    grant insert on product_readings to admin;
    create trigger append_only before update on product_readings for each row execute function refuse_change();
  `.execute(db)
}
