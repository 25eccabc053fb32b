import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create index orders_customer on orders (account_id, customer_key, placed_at desc, id desc);
    create index conversions_pair on conversions (merchant_account_id, influencer_account_id, placed_at desc, id desc);
    create index commissions_theirs on commissions (merchant_account_id, created_at desc, id desc);
    create index commissions_mine_recent on commissions (influencer_account_id, created_at desc, id desc);
    create index ledger_entries_mine on ledger_entries (influencer_account_id, ledger_account)
      include (merchant_account_id, amount_cents);

    -- Under row-level security a search by trigrams loses its index, so it steps outside of it for the one account that asks.
    create function search_orders(pattern text, most int) returns table (id uuid)
      language sql stable security definer set search_path = public, pg_temp
      begin atomic
        select o.id from orders o where o.account_id = current_account_id() and o.search_text like pattern limit most;
      end;
    revoke all on function search_orders from public;
    grant execute on function search_orders to app;
  `.execute(db)
}
