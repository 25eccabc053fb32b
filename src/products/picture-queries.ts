import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type ProductPicture = Awaited<ReturnType<typeof listPictures>>[number]

export function listPictures(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("productPictures")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .orderBy("position")
    .orderBy("id")
    .select(["id", "position", "width", "height"])
    .execute()
}

type NewPicture = { id: string; width: number; height: number }

export async function insertPictures(trx: Trx, accountId: string, productId: string, pictures: NewPicture[]) {
  const last = sql<number>`(
    select coalesce(max(position), 0) from product_pictures where account_id = ${accountId} and product_id = ${productId})`
  const rows = pictures.map((picture, index) => ({
    ...picture,
    accountId,
    productId,
    position: sql<number>`${last} + ${index + 1}`,
  }))
  await trx.insertInto("productPictures").values(rows).execute()
}

export async function deletePicture(trx: Trx, accountId: string, productId: string, id: string) {
  await trx
    .deleteFrom("productPictures")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirstOrThrow(() => new NotFound(`picture ${id}`))
}

/** Numbers the pictures of a product in this order. */
export async function orderPictures(trx: Trx, accountId: string, ids: string[]) {
  for (const [index, id] of ids.entries()) {
    await trx
      .updateTable("productPictures")
      .set({ position: index + 1 })
      .where("accountId", "=", accountId)
      .where("id", "=", id)
      .execute()
  }
}

/** Whether any product still shows it, whoever's it is. */
export async function isPictureShown(db: Db, accountId: string, id: string): Promise<boolean> {
  const found = await db
    .selectFrom("productPictures")
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .select("id")
    .executeTakeFirst()
  return found !== undefined
}
