import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- How many units of a counted stock an order of the hosted page holds now: given back when it is lost or returned.
    create table stock_takings (
      account_id uuid not null references accounts,
      order_id   uuid not null,
      sku        text not null,
      product_id uuid not null,
      variant_id uuid,
      units      int not null check (units >= 0),
      primary key (account_id, order_id, sku),
      foreign key (account_id, product_id) references products (account_id, id),
      foreign key (account_id, variant_id) references product_variants (account_id, id)
    );
    call declare_owned('stock_takings', 'select, insert, update');

    -- A SKU names one thing of an account, be it a product or a variant: orders tell nothing else.
    create function refuse_known_sku() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended(new.account_id || ' ' || new.sku, 17));
        if tg_table_name = 'products' and exists (
          select from product_variants v where v.account_id = new.account_id and v.sku = new.sku)
        or tg_table_name = 'product_variants' and exists (
          select from products p where p.account_id = new.account_id and p.sku = new.sku)
        then
          raise exception 'the SKU % is known', new.sku using errcode = 'unique_violation';
        end if;
        return new;
      end $$;
    create trigger one_sku before insert or update of sku on products for each row execute function refuse_known_sku();
    create trigger one_sku before insert or update of sku on product_variants for each row execute function refuse_known_sku();
  `.execute(db)
}
