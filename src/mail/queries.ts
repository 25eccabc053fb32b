import type { Db, Trx } from "#db/database.ts"

export async function wasDelivered(db: Db, key: string): Promise<boolean> {
  const found = await db.selectFrom("mailDeliveries").where("key", "=", key).select("key").executeTakeFirst()
  return found !== undefined
}

export async function recordDelivery(db: Db, key: string) {
  await db
    .insertInto("mailDeliveries")
    .values({ key })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute()
}

export async function deleteDeliveriesBefore(trx: Trx, before: Date): Promise<bigint> {
  const { numDeletedRows } = await trx.deleteFrom("mailDeliveries").where("sentAt", "<=", before).executeTakeFirst()
  return numDeletedRows
}
