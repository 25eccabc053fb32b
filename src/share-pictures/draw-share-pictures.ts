import { type Db, inAccount } from "#db/database.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { type Locale, locales } from "#src/i18n/i18n.ts"
import { readOriginal } from "#src/products/open-picture.ts"
import { drawShareCard } from "./draw-share-card.ts"
import { findSharedProduct, findShareVersion, holdProduct, putSharePicture } from "./queries.ts"
import { type ShareCard, shareVersion } from "./share-picture.ts"

/** Draws a product's card in each language, where what it shows has changed; asked again it does nothing. */
export async function drawSharePictures(db: Db, accountId: string, productId: string, now: Date) {
  for (const locale of locales) {
    const card = await inAccount(db, accountId, (trx) => findStaleCard(trx, accountId, productId, locale))
    if (!card) continue
    const picture = card.pictureId ? await readOriginal(card.pictureId) : null
    const content = await drawShareCard(card, picture)
    const drawn = { accountId, productId, locale, version: shareVersion(card), content }
    await inAccount(db, accountId, async (trx) => {
      await holdProduct(trx, accountId, productId)
      const known = await findStaleCard(trx, accountId, productId, locale)
      // Whatever changed it while it was drawn has asked for another card.
      if (known && shareVersion(known) === drawn.version) await putSharePicture(trx, drawn, now)
    })
  }
}

async function findStaleCard(db: Db, accountId: string, productId: string, locale: Locale): Promise<ShareCard | null> {
  const product = await findSharedProduct(db, accountId, productId)
  if (!product) return null
  const { priceCents, pictureId } = product
  const card = { locale, name: nameIn(product, locale), priceCents, pictureId }
  return shareVersion(card) === (await findShareVersion(db, productId, locale)) ? null : card
}
