import { type SqlBool, sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"

/** Whose stock it is: a variant's own, or that of a product without variants. */
export type StockPlace = { productId: string; variantId: string | null }
export type Taking = StockPlace & { sku: string; units: number }

/** A counted stock, held so that nobody else takes from it before this transaction ends; null when nobody counts it. */
export async function lockStock(trx: Trx, accountId: string, place: StockPlace): Promise<number | null> {
  const { rows } = await sql<{ stock: number }>`
    select stock from ${tableOf(place)} where ${isThe(accountId, place)} and stock is not null
    for no key update`.execute(trx)
  return rows[0]?.stock ?? null
}

/** Adds to a counted stock, or takes from it as much as is there; tells by how much it changed. */
export async function moveStock(trx: Trx, accountId: string, place: StockPlace, units: number): Promise<number> {
  const { rows } = await sql<{ moved: number }>`
    with before as (select stock from ${tableOf(place)} where ${isThe(accountId, place)} and stock is not null for no key update)
    update ${tableOf(place)} kept set stock = greatest(0, before.stock + ${units}) from before
    where ${isThe(accountId, place, sql`kept.`)}
    returning kept.stock - before.stock as moved`.execute(trx)
  return rows[0]?.moved ?? 0
}

function tableOf({ variantId }: StockPlace) {
  return sql.table(variantId ? "product_variants" : "products")
}

function isThe(accountId: string, { productId, variantId }: StockPlace, prefix = sql``) {
  return sql<SqlBool>`${prefix}account_id = ${accountId} and ${prefix}id = ${variantId ?? productId}`
}

export function insertTaking(trx: Trx, accountId: string, orderId: string, taking: Taking) {
  return trx
    .insertInto("stockTakings")
    .values({ accountId, orderId, ...taking })
    .execute()
}

export function listTakings(db: Db, accountId: string, orderId: string): Promise<Taking[]> {
  return db
    .selectFrom("stockTakings")
    .where("accountId", "=", accountId)
    .where("orderId", "=", orderId)
    .orderBy("sku")
    .select(["sku", "productId", "variantId", "units"])
    .execute()
}

export async function updateTaking(trx: Trx, accountId: string, orderId: string, { sku, units }: Taking) {
  await trx
    .updateTable("stockTakings")
    .set({ units })
    .where("accountId", "=", accountId)
    .where("orderId", "=", orderId)
    .where("sku", "=", sku)
    .execute()
}
