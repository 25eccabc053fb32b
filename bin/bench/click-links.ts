import { randomBytes } from "node:crypto"
import pg from "pg"

/** A merchant, an influencer and fifty links between them, to be followed; returns the links' codes. */
export async function makeLinks(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client(ownerUrl)
  await client.connect()
  const tag = randomBytes(4).toString("hex")
  const { rows } = await client.query<{ code: string }>(`
    with merchant as (
      insert into accounts (kind, name, slug) values ('merchant', 'Bench', 'bench-${tag}') returning id
    ), influencer as (
      insert into accounts (kind, name, slug) values ('influencer', 'Bench', 'bench-i-${tag}') returning id
    ), product as (
      insert into products (account_id, kind, sku, slug, name_fr, price_cents, published_at)
      select id, 'good', 'BENCH', 'bench-${tag}', 'Bench', 10000, now() from merchant returning account_id, id
    ), program as (
      insert into programs (account_id, slug, name_fr, terms_fr, opened_at)
      select id, 'bench-${tag}', 'Bench', 'Bench', now() from merchant returning account_id, id
    ), enrollment as (
      insert into enrollments (merchant_account_id, influencer_account_id, program_id, status, terms_version, decided_at)
      select program.account_id, influencer.id, program.id, 'approved', 1, now() from program, influencer
      returning merchant_account_id, influencer_account_id, program_id, id
    )
    insert into links (merchant_account_id, influencer_account_id, code, enrollment_id, program_id, product_id, utm)
    select enrollment.merchant_account_id, enrollment.influencer_account_id, '${tag}' || n, enrollment.id,
           enrollment.program_id, product.id, '{"utm_source":"instagram"}'
    from enrollment, product, generate_series(1, 50) n
    returning code`)
  await client.end()
  return rows.map((row) => row.code)
}
