import { sql } from "kysely"
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

/** Nobody changes what is said of it, or its pictures, until the transaction ends. */
export async function holdProduct(trx: Trx, accountId: string, productId: string) {
  await trx
    .selectFrom("products")
    .where("accountId", "=", accountId)
    .where("id", "=", productId)
    .select("id")
    .forShare()
    .execute()
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

/** The card stays drawn, but is shown only while its product is. */
export function findSharePicture(db: Db, productId: string, locale: string) {
  return db
    .selectFrom("sharePictures")
    .innerJoin("products", (join) =>
      join
        .onRef("products.accountId", "=", "sharePictures.accountId")
        .onRef("products.id", "=", "sharePictures.productId"),
    )
    .innerJoin("accounts", "accounts.id", "products.accountId")
    .where("sharePictures.productId", "=", productId)
    .where("sharePictures.locale", "=", locale)
    .where("products.publishedAt", "is not", null)
    .where("products.archivedAt", "is", null)
    .where("accounts.closedAt", "is", null)
    .where(sql<boolean>`not is_suspended(accounts.id)`)
    .select(["sharePictures.content", "sharePictures.version"])
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
