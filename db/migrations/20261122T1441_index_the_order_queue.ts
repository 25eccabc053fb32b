import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    create index orders_customer on orders (account_id, customer_key, placed_at desc, id desc);
    create index conversions_pair on conversions (merchant_account_id, influencer_account_id, placed_at desc, id desc);
    create index commissions_theirs on commissions (merchant_account_id, state, created_at desc, id desc);
  `.execute(db)
}
