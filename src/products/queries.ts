import { type ExpressionBuilder, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import type { DB } from "#db/schema.ts"
import { NotFound } from "#src/errors.ts"
import { containing } from "#src/i18n/search.ts"
import {
  type ProductDetails,
  type ProductKind,
  type ProductStanding,
  type ProductState,
  productSearchText,
} from "./product.ts"

export type ProductSummary = Awaited<ReturnType<typeof listProducts>>[number]
export type Product = Awaited<ReturnType<typeof findProduct>>

export type ProductFilter = { state: ProductState | null; words: string[]; before: string | null; after: string | null }

const summary = [
  ...(["id", "kind", "sku", "slug", "nameFr", "nameAr", "priceCents", "stock", "categoryId"] as const),
  ...(["publishedAt", "submittedAt", "refusedAt", "archivedAt"] as const),
] as const

const cover = sql<string | null>`(
  select picture.id from product_pictures picture
  where picture.account_id = products.account_id and picture.product_id = products.id
  order by picture.position, picture.id limit 1)`

type VariantsInBrief = { count: number; stock: number | null; leastCents: number; mostCents: number }

/** Of a product with variants: how many are offered, at which prices, and how many units in all; null where one is not counted. */
const variants = sql<VariantsInBrief | null>`(
  select jsonb_build_object('count', count(*), 'stock', case when bool_and(v.stock is not null) then sum(v.stock) end,
    'leastCents', min(coalesce(v.price_cents, products.price_cents)),
    'mostCents', max(coalesce(v.price_cents, products.price_cents)))
  from product_variants v
  where v.account_id = products.account_id and v.product_id = products.id and v.archived_at is null
  having count(*) > 0)`

/** A page of products, the newest first; `size + 1` of them tell that there are more. */
export function listProducts(db: Db, accountId: string, filter: ProductFilter, size: number) {
  let query = db.selectFrom("products").where("accountId", "=", accountId)
  if (filter.state) query = query.where(inState(filter.state))
  for (const word of filter.words) query = query.where(says(containing(word)))
  if (filter.before) query = query.where("id", "<", filter.before)
  if (filter.after) query = query.where("id", ">", filter.after)
  return query
    .orderBy("id", filter.after ? "asc" : "desc")
    .limit(size + 1)
    .select(summary)
    .select([cover.as("coverId"), variants.as("variants")])
    .execute()
}

function says(pattern: string) {
  return ({ eb, or, exists, selectFrom }: ExpressionBuilder<DB, "products">) =>
    or([
      eb("searchText", "like", pattern),
      exists(
        selectFrom("productVariants as variant")
          .whereRef("variant.accountId", "=", "products.accountId")
          .whereRef("variant.productId", "=", "products.id")
          .where(sql<string>`lower(variant.sku)`, "like", pattern)
          .select("variant.id"),
      ),
    ])
}

const standing: Record<
  ProductState,
  { there: readonly (keyof ProductStanding)[]; absent: readonly (keyof ProductStanding)[] }
> = {
  archived: { there: ["archivedAt"], absent: [] },
  published: { there: ["publishedAt"], absent: ["archivedAt"] },
  submitted: { there: ["submittedAt"], absent: ["archivedAt", "publishedAt"] },
  refused: { there: ["refusedAt"], absent: ["archivedAt", "publishedAt", "submittedAt"] },
  draft: { there: [], absent: ["archivedAt", "publishedAt", "submittedAt", "refusedAt"] },
}

function inState(state: ProductState) {
  const { there, absent } = standing[state]
  return ({ eb, and }: ExpressionBuilder<DB, "products">) =>
    and([...there.map((at) => eb(at, "is not", null)), ...absent.map((at) => eb(at, "is", null))])
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
    .$narrowType<{ kind: ProductKind }>()
    .executeTakeFirstOrThrow(() => new NotFound(`product ${id}`))
}

export function insertProduct(trx: Trx, accountId: string, slug: string, details: ProductDetails) {
  return trx
    .insertInto("products")
    .values({ accountId, slug, ...details, searchText: productSearchText(details) })
    .returning("id")
    .executeTakeFirstOrThrow()
}

/** Whether another product has that SKU, or a variant of any. */
export async function isSkuTaken(trx: Trx, accountId: string, sku: string, exceptId?: string): Promise<boolean> {
  const { rows } = await sql`
    select from products where account_id = ${accountId} and sku = ${sku} and id is distinct from ${exceptId ?? null}
    union all select from product_variants where account_id = ${accountId} and sku = ${sku}`.execute(trx)
  return rows.length > 0
}

/** One at a time gives a SKU a meaning, so that what is asked here still holds when it is written. */
export async function lockSku(trx: Trx, accountId: string, sku: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${accountId} ${sku}`}, 17))`.execute(trx)
}

export type Standing = Partial<ProductStanding> & { refusal?: string | null }

export async function updateProduct(trx: Trx, accountId: string, id: string, changes: ProductDetails | Standing) {
  const searchText = "sku" in changes ? { searchText: productSearchText(changes) } : {}
  await trx
    .updateTable("products")
    .set({ ...changes, ...searchText, updatedAt: sql`now()` })
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}
