import type { Db, Trx } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"

/** What a published product's card is drawn of; undefined for one that nobody sees. */
export function findSharedProduct(db: Db, accountId: string, productId: string) {
  return db
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where("id", "=", productId)
    .where("publishedAt", "is not", null)
    .where("archivedAt", "is", null)
    .select((eb) => [
      ...(["nameFr", "nameAr", "priceCents"] as const),
      eb
        .selectFrom("productPictures")
        .whereRef("productPictures.accountId", "=", "products.accountId")
        .whereRef("productPictures.productId", "=", "products.id")
        .orderBy("position")
        .orderBy("productPictures.id")
        .limit(1)
        .select("productPictures.id")
        .as("pictureId"),
    ])
    .executeTakeFirst()
}

export async function findShareVersion(db: Db, productId: string, locale: Locale): Promise<string | null> {
  const drawn = await db
    .selectFrom("sharePictures")
    .where("productId", "=", productId)
    .where("locale", "=", locale)
    .select("version")
    .executeTakeFirst()
  return drawn?.version ?? null
}

export function findSharePicture(db: Db, productId: string, locale: string) {
  return db
    .selectFrom("sharePictures")
    .where("productId", "=", productId)
    .where("locale", "=", locale)
    .select(["content", "version"])
    .executeTakeFirst()
}

type DrawnPicture = { accountId: string; productId: string; locale: Locale; version: string; content: Buffer }

export async function putSharePicture(trx: Trx, drawn: DrawnPicture, drawnAt: Date) {
  const { version, content } = drawn
  await trx
    .insertInto("sharePictures")
    .values({ ...drawn, drawnAt })
    .onConflict((conflict) =>
      conflict.columns(["accountId", "productId", "locale"]).doUpdateSet({ version, content, drawnAt }),
    )
    .execute()
}
