import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type VariantDetails = {
  sku: string
  nameFr: string | null
  nameAr: string | null
  /** Null where the product's own price holds. */
  priceCents: bigint | null
  /** Null for a stock that nobody counts; absent, it stays as it is. */
  stock?: number | null
}

export type Variant = Awaited<ReturnType<typeof listVariants>>[number]

const columns = ["id", "sku", "nameFr", "nameAr", "priceCents", "stock", "archivedAt"] as const

/** In the order in which a shopper chooses; those that are no longer offered at the end. */
export function listVariants(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("productVariants")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .orderBy(sql`archived_at is not null`)
    .orderBy("position")
    .orderBy("id")
    .select(columns)
    .execute()
}

export function lockVariant(trx: Trx, accountId: string, productId: string, id: string) {
  return trx
    .selectFrom("productVariants")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .where("id", "=", id)
    .forUpdate()
    .select(columns)
    .executeTakeFirstOrThrow(() => new NotFound(`variant ${id}`))
}

export async function insertVariant(trx: Trx, accountId: string, productId: string, details: VariantDetails) {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from product_variants
    where account_id = ${accountId} and product_id = ${productId})`
  return trx
    .insertInto("productVariants")
    .values({ accountId, productId, ...details, position })
    .returning("id")
    .executeTakeFirstOrThrow()
}

export async function updateVariant(
  trx: Trx,
  accountId: string,
  id: string,
  changes: VariantDetails | { archivedAt: Date | null },
) {
  await trx
    .updateTable("productVariants")
    .set(changes)
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .execute()
}

/** Whether a product has that SKU, or another variant. */
export async function isVariantSkuTaken(trx: Trx, accountId: string, sku: string, exceptId?: string): Promise<boolean> {
  const { rows } = await sql`
    select from product_variants where account_id = ${accountId} and sku = ${sku} and id is distinct from ${exceptId ?? null}
    union all select from products where account_id = ${accountId} and sku = ${sku}`.execute(trx)
  return rows.length > 0
}
