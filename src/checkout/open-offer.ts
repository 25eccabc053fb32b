import { enterAccount, type Trx } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { findPublishedProduct, type PublishedProduct } from "#src/products/find-published-product.ts"
import { hasClicked } from "./queries.ts"

/** How long a visit may be remembered here: the longest attribution window. */
const longestWindowDays = 365

/** The product of a page's address, with its merchant's account entered. */
export async function openOffer(trx: Trx, slug: string): Promise<PublishedProduct> {
  const published = await findPublishedProduct(trx, slug)
  await enterAccount(trx, published.product.accountId)
  return published
}

/** Whether somebody who may be paid brought this visitor to this merchant: the page then says so. */
export async function isRecommended(trx: Trx, merchantId: string, visitor: string | null, now: Date): Promise<boolean> {
  if (!visitor) return false
  return hasClicked(trx, merchantId, Buffer.from(visitor, "hex"), later(now, -longestWindowDays * day))
}
