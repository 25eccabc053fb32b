import type { Db } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { findShareVersion } from "./queries.ts"
import { sharePictureUrl } from "./share-picture.ts"

/** Where a product's card is, once it is drawn. */
export async function shareAddress(db: Db, productId: string, locale: Locale): Promise<string | null> {
  const version = await findShareVersion(db, productId, locale)
  return version ? sharePictureUrl(productId, locale, version) : null
}
