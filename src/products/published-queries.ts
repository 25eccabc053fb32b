import { sql } from "kysely"
import type { Db } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"
import { shownPicture } from "./picture-queries.ts"

/** A product by its address, with its merchant's standing; published tables, so no account is asked. */
export function findProductBySlug(db: Db, slug: string) {
  return db
    .selectFrom("products")
    .innerJoin("accounts", "accounts.id", "products.accountId")
    .where("products.slug", "=", slug)
    .selectAll("products")
    .select(["accounts.name as merchantName", "accounts.slug as merchantSlug"])
    .select(sql<boolean>`accounts.closed_at is not null or is_suspended(accounts.id)`.as("merchantStopped"))
    .executeTakeFirstOrThrow(() => new NotFound(`product ${slug}`))
}

export function listPublishedPictures(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("productPictures")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .orderBy("position")
    .orderBy("id")
    .select(shownPicture)
    .execute()
}

/** What a shopper may choose within a product, in its order. */
export function listOfferedVariants(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("productVariants")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .where("archivedAt", "is", null)
    .orderBy("position")
    .orderBy("id")
    .select(["id", "sku", "nameFr", "nameAr", "priceCents", "stock"])
    .execute()
}

export function findSellerNotice(db: Db, accountId: string) {
  return db.selectFrom("sellerNotices").where("accountId", "=", accountId).selectAll().executeTakeFirst()
}

export async function hasSellerNotice(db: Db, accountId: string): Promise<boolean> {
  return (await findSellerNotice(db, accountId)) !== undefined
}
