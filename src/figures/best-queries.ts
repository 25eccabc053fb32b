import type { Db } from "#db/database.ts"
import { prepared } from "#db/prepared.ts"
import type { Reader } from "./dashboard-queries.ts"
import type { Period } from "./period.ts"

type Named = { nameFr: string | null; nameAr: string | null }
type Counted = { clicks: bigint; uniqueClicks: bigint; conversions: bigint; salesCents: bigint }

const bestCount = 8
const sums = `sum(clicks)::bigint as clicks, sum(unique_clicks)::bigint as unique_clicks,
  sum(conversions)::bigint as conversions, sum(sales_cents)::bigint as sales_cents`

const sides = {
  merchant: { mine: "merchant_account_id", other: "influencer_account_id" },
  influencer: { mine: "influencer_account_id", other: "merchant_account_id" },
}

export type BestLink = Named & Counted & { code: string; subId: string | null; party: string }

/** The best are chosen before anything is joined to them. */
function bestLinks(kind: Reader["kind"]) {
  const { mine, other } = sides[kind]
  return prepared<BestLink>(
    `best_links_of_${kind}`,
    `with best as (
       select merchant_account_id, link_id, ${sums} from link_days
       where ${mine} = $1 and day between $2 and $3
       group by 1, 2 order by conversions desc, clicks desc, link_id limit ${bestCount}
     )
     select links.code, links.sub_id, products.name_fr, products.name_ar, accounts.name as party,
       best.clicks, best.unique_clicks, best.conversions, best.sales_cents
     from best
     join links on links.merchant_account_id = best.merchant_account_id and links.id = best.link_id
     join products on products.account_id = links.merchant_account_id and products.id = links.product_id
     join accounts on accounts.id = links.${other}
     order by best.conversions desc, best.clicks desc, best.link_id`,
  )
}

export type BestSubId = Counted & { subId: string; party: string }

/** Sub-ids are an influencer's own words: two influencers' are two, even when they are spelled alike. */
function bestSubIds(kind: Reader["kind"]) {
  const { mine } = sides[kind]
  return prepared<BestSubId>(
    `best_sub_ids_of_${kind}`,
    `with of_link as (
       select merchant_account_id, link_id, ${sums} from link_days
       where ${mine} = $1 and day between $2 and $3 group by 1, 2
     )
     select links.sub_id, accounts.name as party, ${sums}
     from of_link
     join links on links.merchant_account_id = of_link.merchant_account_id and links.id = of_link.link_id
     join accounts on accounts.id = links.influencer_account_id
     where links.sub_id is not null
     group by links.influencer_account_id, accounts.name, links.sub_id
     order by conversions desc, clicks desc, links.sub_id limit ${bestCount}`,
  )
}

export type BestProduct = Named & { sku: string; party: string; orders: bigint; units: bigint; salesCents: bigint }

/** By what was ordered, link or code; a SKU that is no product of the catalogue is shown as it was sent. */
const products = prepared<BestProduct>(
  "best_products",
  `with best as (
     select merchant_account_id, sku, sum(orders)::bigint as orders, sum(units)::bigint as units,
       sum(sales_cents)::bigint as sales_cents
     from product_days where account_id = $1 and day between $2 and $3
     group by 1, 2 order by sales_cents desc, orders desc, sku limit ${bestCount}
   )
   select best.sku, products.name_fr, products.name_ar, accounts.name as party, best.orders, best.units, best.sales_cents
   from best
   join accounts on accounts.id = best.merchant_account_id
   left join product_variants variant on variant.account_id = best.merchant_account_id and variant.sku = best.sku
   left join products on products.account_id = best.merchant_account_id
     and case when variant.id is null then products.sku = best.sku else products.id = variant.product_id end
   order by best.sales_cents desc, best.orders desc, best.sku`,
)

const links = { merchant: bestLinks("merchant"), influencer: bestLinks("influencer") }
const subIds = { merchant: bestSubIds("merchant"), influencer: bestSubIds("influencer") }

export function listBestLinks(db: Db, { accountId, kind }: Reader, { from, to }: Period) {
  return links[kind](db, [accountId, from, to])
}

export function listBestSubIds(db: Db, { accountId, kind }: Reader, { from, to }: Period) {
  return subIds[kind](db, [accountId, from, to])
}

export function listBestProducts(db: Db, { accountId }: Reader, { from, to }: Period) {
  return products(db, [accountId, from, to])
}
