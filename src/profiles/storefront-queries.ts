import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type StorefrontItem = Awaited<ReturnType<typeof listStorefront>>[number]

/** Why followers do not see a product that was chosen; a link of a program that is over would earn nothing. */
export type Obstacle = "not_enrolled" | "program_closed" | "merchant_gone" | "off_sale" | "link_archived"

const obstacle = sql<Obstacle | null>`case
  when merchant.closed_at is not null or is_suspended(merchant.id) then 'merchant_gone'
  when products.published_at is null or products.archived_at is not null then 'off_sale'
  when enrollments.status <> 'approved' then 'not_enrolled'
  when programs.closed_at is not null then 'program_closed'
  when links.archived_at is not null then 'link_archived' end`

const variants = sql`product_variants variant
  where variant.account_id = products.account_id and variant.product_id = products.id and variant.archived_at is null`

/** Nothing of it is left: of a product with variants, of none of them. */
const isSoldOut = sql<boolean>`coalesce(
  (select bool_and(coalesce(variant.stock = 0, false)) from ${variants}), products.stock = 0, false)`

const cheapest = sql<bigint | null>`(
  select min(coalesce(variant.price_cents, products.price_cents)) from ${variants})`
const dearest = sql<bigint | null>`(
  select max(coalesce(variant.price_cents, products.price_cents)) from ${variants})`

const cover = sql<string | null>`(
  select picture.id from product_pictures picture
  where picture.account_id = products.account_id and picture.product_id = products.id
  order by picture.position, picture.id limit 1)`

/** What an influencer has chosen, in its order, with what stops it from being seen; links are seen by their parties only. */
export function listStorefront(db: Db, accountId: string) {
  return db
    .selectFrom("storefrontItems as item")
    .innerJoin("links", (join) =>
      join.onRef("links.merchantAccountId", "=", "item.merchantAccountId").onRef("links.id", "=", "item.linkId"),
    )
    .innerJoin("enrollments", (join) =>
      join
        .onRef("enrollments.merchantAccountId", "=", "links.merchantAccountId")
        .onRef("enrollments.id", "=", "links.enrollmentId"),
    )
    .innerJoin("programs", (join) =>
      join.onRef("programs.accountId", "=", "links.merchantAccountId").onRef("programs.id", "=", "links.programId"),
    )
    .innerJoin("products", (join) =>
      join.onRef("products.accountId", "=", "links.merchantAccountId").onRef("products.id", "=", "links.productId"),
    )
    .innerJoin("accounts as merchant", "merchant.id", "links.merchantAccountId")
    .where("item.accountId", "=", accountId)
    .where("links.influencerAccountId", "=", accountId)
    .select(["item.linkId", "item.noteFr", "item.noteAr", "links.code", "links.productId", "links.enrollmentId"])
    .select(["products.nameFr", "products.nameAr", "products.priceCents", "merchant.name as merchantName"])
    .select([cheapest.as("cheapestCents"), dearest.as("dearestCents"), cover.as("coverId")])
    .select([obstacle.as("obstacle"), isSoldOut.as("isSoldOut")])
    .orderBy("item.position")
    .orderBy("item.linkId")
    .execute()
}

/** A link of that place to that product which is not already one of a channel of the influencer's own. */
export function findPlainLink(db: Db, accountId: string, { enrollmentId, productId }: Choice) {
  return db
    .selectFrom("links")
    .where("influencerAccountId", "=", accountId)
    .where("enrollmentId", "=", enrollmentId)
    .where("productId", "=", productId)
    .where("archivedAt", "is", null)
    .where((is) => is.or([is("subId", "is", null), is("subId", "=", storefrontSubId)]))
    .orderBy("id")
    .select(["id", "code"])
    .executeTakeFirst()
}

/** Under it, the clicks of the page are told apart from those of stories and videos. */
export const storefrontSubId = "vitrine"

export type Choice = { enrollmentId: string; productId: string }

export async function insertStorefrontItem(trx: Trx, accountId: string, linkId: string) {
  await sql`
    insert into storefront_items (account_id, merchant_account_id, link_id, position)
    select ${accountId}, links.merchant_account_id, links.id,
      (select coalesce(max(position), 0) + 1 from storefront_items where account_id = ${accountId})
    from links where links.id = ${linkId} and links.influencer_account_id = ${accountId}`.execute(trx)
}

export async function updateNote(
  trx: Trx,
  accountId: string,
  linkId: string,
  note: { noteFr: string | null; noteAr: string | null },
) {
  await trx
    .updateTable("storefrontItems")
    .set(note)
    .where("accountId", "=", accountId)
    .where("linkId", "=", linkId)
    .returning("linkId")
    .executeTakeFirstOrThrow(() => new NotFound(`storefront item ${linkId}`))
}

export async function deleteStorefrontItem(trx: Trx, accountId: string, linkId: string) {
  await trx.deleteFrom("storefrontItems").where("accountId", "=", accountId).where("linkId", "=", linkId).execute()
}

/** Numbers the products in this order. */
export async function orderStorefront(trx: Trx, accountId: string, linkIds: readonly string[]) {
  await sql`
    update storefront_items set position = place.number
    from unnest(${[...linkIds]}::uuid[]) with ordinality as place (id, number)
    where storefront_items.account_id = ${accountId} and storefront_items.link_id = place.id`.execute(trx)
}
