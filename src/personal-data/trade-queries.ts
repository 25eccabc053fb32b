import type { Db } from "#db/database.ts"

/** Whether an account is in anybody's books: it has sold, or brought a sale. */
export async function hasTraded(db: Db, accountId: string): Promise<boolean> {
  const order = db.selectFrom("orderKeys").where("accountId", "=", accountId).limit(1).select("orderId")
  const conversion = db.selectFrom("conversions").where("influencerAccountId", "=", accountId).limit(1).select("id")
  return (await order.executeTakeFirst()) !== undefined || (await conversion.executeTakeFirst()) !== undefined
}

export async function hasShoppers(db: Db, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom("orderContacts")
    .where("accountId", "=", accountId)
    .limit(1)
    .select("orderId")
    .executeTakeFirst()
  return found !== undefined
}
