import { sql } from "kysely"
import type { Db, Trx } from "#db/database.ts"
import { NotFound } from "#src/errors.ts"

export type ProductPicture = Awaited<ReturnType<typeof listPictures>>[number]

export const shownPicture = ["id", "width", "height", "altFr", "altAr", "blur", "drawnAt"] as const

export function listPictures(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("productPictures")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .orderBy("position")
    .orderBy("id")
    .select(shownPicture)
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

export function listUndrawn(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("productPictures")
    .where("accountId", "=", accountId)
    .where("productId", "=", productId)
    .where("drawnAt", "is", null)
    .orderBy("position")
    .select(["id", "width"])
    .execute()
}

type Drawn = { blur: Buffer; drawnAt: Date }

/** False when the picture was taken away meanwhile. */
export async function recordDrawn(trx: Trx, accountId: string, id: string, drawn: Drawn): Promise<boolean> {
  const [updated] = await trx
    .updateTable("productPictures")
    .set(drawn)
    .where("accountId", "=", accountId)
    .where("id", "=", id)
    .returning("id")
    .execute()
  return updated !== undefined
}

export type AltText = { altFr: string | null; altAr: string | null }

export async function updateAltText(
  trx: Trx,
  accountId: string,
  picture: { productId: string; id: string },
  alt: AltText,
) {
  await trx
    .updateTable("productPictures")
    .set(alt)
    .where("accountId", "=", accountId)
    .where("productId", "=", picture.productId)
    .where("id", "=", picture.id)
    .returning("id")
    .executeTakeFirstOrThrow(() => new NotFound(`picture ${picture.id}`))
}
