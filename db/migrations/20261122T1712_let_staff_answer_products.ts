import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- Staff say whether shoppers see a product, never what is said of it or what it costs.
    revoke update on products from admin;
    -- The tree is changed by migrations, with its words in both languages.
    revoke insert, update on categories from admin;
    grant update (published_at, submitted_at, refused_at, refusal, updated_at) on products to admin;
  `.execute(db)
}
