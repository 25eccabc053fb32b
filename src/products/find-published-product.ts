import type { Db } from "#db/database.ts"
import { categoryTrail } from "#src/categories/read-categories.ts"
import { Gone, NotFound } from "#src/errors.ts"
import { findProductBySlug, findSellerNotice, listOfferedVariants, listPublishedPictures } from "./published-queries.ts"

export type PublishedProduct = Awaited<ReturnType<typeof findPublishedProduct>>

/** What a shopper's page shows. Never published: a miss; archived, or of a merchant who is closed or suspended: gone. */
export async function findPublishedProduct(db: Db, slug: string) {
  const { merchantName, merchantSlug, merchantStopped, ...product } = await findProductBySlug(db, slug)
  if (!product.publishedAt) throw new NotFound(`product ${slug} is not published`)
  if (product.archivedAt || merchantStopped) throw new Gone(`product ${slug}`)

  const pictures = await listPublishedPictures(db, product.accountId, product.id)
  const variants = await listOfferedVariants(db, product.accountId, product.id)
  const categories = await categoryTrail(db, product.categoryId)
  const notice = await findSellerNotice(db, product.accountId)
  const merchant = { id: product.accountId, name: merchantName, slug: merchantSlug }
  return { product, pictures, variants, categories, merchant, notice: notice ?? null }
}
