import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    set local lock_timeout = '5s';

    -- What the picture was drawn of: the same again is not drawn, and its address changes when it does.
    alter table share_pictures add version text not null;
    create unique index share_pictures_product on share_pictures (product_id, locale);
  `.execute(db)
}
