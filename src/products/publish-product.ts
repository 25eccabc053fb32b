import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { hasSellerNotice } from "./published-queries.ts"
import { lockProduct, updateProduct } from "./queries.ts"
import { needsReading } from "./read-again.ts"

type Refusal = "archived" | "already_published" | "already_submitted" | "no_seller_notice" | "no_category"
type Publication = { slug: string; isSubmitted: boolean }

/**
 * Puts a product before shoppers, or before staff who read it first; the law wants the page of an offer to name its
 * seller, so a notice must be there.
 */
export async function publishProduct(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<Publication, Refusal>> {
  const product = await lockProduct(trx, actor.accountId, id)
  if (product.archivedAt) return refused("archived")
  if (product.publishedAt) return refused("already_published")
  if (product.submittedAt) return refused("already_submitted")
  if (!product.categoryId) return refused("no_category")
  if (!(await hasSellerNotice(trx, actor.accountId))) return refused("no_seller_notice")

  const isSubmitted = await needsReading(trx, actor.accountId, product, now)
  const standing = isSubmitted ? { submittedAt: now } : { publishedAt: now }
  await updateProduct(trx, actor.accountId, id, { ...standing, refusedAt: null, refusal: null })
  if (!isSubmitted) await enqueue(trx, "draw-share-pictures", { accountId: actor.accountId, productId: id })
  await recordAct(trx, actor, isSubmitted ? "submit_product" : "publish_product", id)
  return ok({ slug: product.slug, isSubmitted })
}
