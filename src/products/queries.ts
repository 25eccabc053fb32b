import { type ExpressionBuilder, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { DB } from "#db/schema.ts"
import { NotFound } from "#src/errors.ts"
import { containing } from "#src/i18n/search.ts"
import { type ProductDetails, type ProductKind, type ProductState, productSearchText } from "./product.ts"

export type ProductSummary = Awaited<ReturnType<typeof listProducts>>[number]
export type Product = Awaited<ReturnType<typeof findProduct>>

export type ProductFilter = { state: ProductState | null; words: string[]; before: string | null; after: string | null }

const summary = ["id", "kind", "sku", "slug", "nameFr", "nameAr", "priceCents", "publishedAt", "archivedAt"] as const

const cover = sql<string | null>`(
  select picture.id from product_pictures picture
  where picture.account_id = products.account_id and picture.product_id = products.id
  order by picture.position, picture.id limit 1)`

/** A page of products, the newest first; `size + 1` of them tell that there are more. */
export function listProducts(db: Db, accountId: string, filter: ProductFilter, size: number) {
  let query = db.selectFrom("products").where("accountId", "=", accountId)
  if (filter.state) query = query.where(inState(filter.state))
  for (const word of filter.words) query = query.where("searchText", "like", containing(word))
  if (filter.before) query = query.where("id", "<", filter.before)
  if (filter.after) query = query.where("id", ">", filter.after)
  return query
    .orderBy("id", filter.after ? "asc" : "desc")
    .limit(size + 1)
    .select(summary)
    .select(cover.as("coverId"))
    .execute()
}

function inState(state: ProductState) {
  return ({ eb, and }: ExpressionBuilder<DB, "products">) => {
    if (state === "archived") return eb("archivedAt", "is not", null)
    const listed = eb("archivedAt", "is", null)
    return and([listed, eb("publishedAt", state === "published" ? "is not" : "is", null)])
  }
}

export function findProduct(db: Db, accountId: string, id: string) {
  return db
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .selectAll()
    .$narrowType<{ kind: ProductKind }>()
    .executeTakeFirstOrThrow(() => new NotFound(`product ${id}`))
}

export function lockProduct(trx: Trx, accountId: string, id: string) {
  return trx
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .forUpdate()
    .selectAll()
    .executeTakeFirstOrThrow(() => new NotFound(`product ${id}`))
}

/** Nothing comes back when the account has a product under that SKU. */
export function insertProduct(trx: Trx, accountId: string, slug: string, details: ProductDetails) {
  return trx
    .insertInto("products")
    .values({ accountId, slug, ...details, searchText: productSearchText(details) })
    .onConflict((conflict) => conflict.columns(["accountId", "sku"]).doNothing())
    .returning("id")
    .executeTakeFirst()
}

export async function isSkuTaken(trx: Trx, accountId: string, sku: string, exceptId: string): Promise<boolean> {
  const found = await trx
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where("sku", "=", sku)
    .where("id", "!=", exceptId)
    .select("id")
    .executeTakeFirst()
  return found !== undefined
}

type Standing = { publishedAt?: Date | null; archivedAt?: Date | null }

export async function updateProduct(trx: Trx, accountId: string, id: string, changes: ProductDetails | Standing) {
  const searchText = "sku" in changes ? { searchText: productSearchText(changes) } : {}
  await trx
    .updateTable("products")
    .set({ ...changes, ...searchText, updatedAt: sql`now()` })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
