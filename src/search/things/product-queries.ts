import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { daysToPay, isShown, stars } from "./standing-queries.ts"

export type ProductRow = {
  id: string
  accountId: string
  nameFr: string | null
  nameAr: string | null
  descriptionFr: string | null
  descriptionAr: string | null
  brand: string | null
  kind: string
  priceCents: bigint
  /** The cheapest that it comes in. */
  lowestCents: bigint
  publishedAt: Date
  merchantName: string
  city: string | null
  categoryId: string | null
  rootId: string | null
  categoryNames: string[]
  variantNames: string[]
  sold: number
  stars: number | null
  daysToPay: number | null
}

/** Of these products those that everybody may see, whosever they are. */
export async function listProductRows(db: Db, ids: readonly string[], soldSince: string): Promise<ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    with wanted as materialized (
      select p.*, account.name as merchant_name, account.city, ${stars} as stars, ${daysToPay} as days_to_pay
      from products p join accounts account on account.id = p.account_id
      where p.id = any (${[...ids]}::uuid[]) and p.published_at is not null and p.archived_at is null and ${isShown}),
    sold as materialized (
      select account_id, sku, sum(units)::int as units from product_days
      where account_id in (select account_id from wanted) and merchant_account_id = account_id and day >= ${soldSince}::date
      group by account_id, sku),
    variants as (
      select v.account_id, v.product_id, min(coalesce(v.price_cents, p.price_cents)) as lowest_cents,
        array_remove(array_agg(v.name_fr) || array_agg(v.name_ar), null) as names, coalesce(sum(sold.units), 0)::int as sold
      from product_variants v join wanted p on p.account_id = v.account_id and p.id = v.product_id
      left join sold on sold.account_id = v.account_id and sold.sku = v.sku
      where v.archived_at is null group by v.account_id, v.product_id)
    select p.id, p.account_id, p.name_fr, p.name_ar, p.description_fr, p.description_ar, p.brand, p.kind, p.price_cents,
      coalesce(v.lowest_cents, p.price_cents) as lowest_cents, p.published_at, p.merchant_name, p.city, p.category_id,
      root.id as root_id, array_remove(array[leaf.name_fr, leaf.name_ar, root.name_fr, root.name_ar], null) as category_names,
      coalesce(v.names, '{}') as variant_names, coalesce(v.sold, 0) + coalesce(sold.units, 0) as sold, p.stars, p.days_to_pay
    from wanted p
    left join categories leaf on leaf.id = p.category_id
    left join categories root on root.id = leaf.parent_id
    left join variants v on v.account_id = p.account_id and v.product_id = p.id
    left join sold on sold.account_id = p.account_id and sold.sku = p.sku`.execute(db)
  return rows
}

export type Place = { accountId: string; id: string }

/** The next products that everybody may see, in the order of their keys. */
export async function listProductPlaces(db: Db, after: Place | null, size: number): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select p.account_id, p.id from products p join accounts account on account.id = p.account_id
    where p.published_at is not null and p.archived_at is null and ${isShown}
      and ${after ? sql`(p.account_id, p.id) > (${after.accountId}::uuid, ${after.id}::uuid)` : sql`true`}
    order by p.account_id, p.id limit ${size}`.execute(db)
  return rows
}
