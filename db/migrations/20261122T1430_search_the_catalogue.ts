import { type Kysely, sql } from "kysely"

export async function up(db: Kysely<unknown>) {
  await sql`
    -- Folded by the application when the row is written, so that accents, case and Arabic spellings do not matter.
    alter table products add search_text text not null default '';
    alter table programs add search_text text not null default '';

    create index products_search on products using gin (search_text gin_trgm_ops);
    create index products_listing on products (account_id, id desc);
    create index programs_search on programs using gin (search_text gin_trgm_ops);
    create index programs_listing on programs (account_id, id desc);
    create index programs_open on programs (id desc) where opened_at is not null and closed_at is null;
  `.execute(db)
}
