import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { findCategory } from "#src/categories/read-categories.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isReadAlike, type ProductDetails } from "./product.ts"
import { isSkuTaken, lockProduct, lockSku, updateProduct } from "./queries.ts"
import { readAgain } from "./read-again.ts"

type Edit = Result<{ id: string; isReadAgain: boolean }, "sku_taken" | "category_unknown">

/** Changes what is said of a product; its address stays, so that links and pages already shared keep leading to it. */
export async function editProduct(
  trx: Trx,
  actor: Actor,
  id: string,
  { details, now }: { details: ProductDetails; now: Date },
): Promise<Edit> {
  const product = await lockProduct(trx, actor.accountId, id)
  const { categoryId, sku } = details
  // A category that has ended keeps the products that it had.
  if (categoryId && categoryId !== product.categoryId && !(await findCategory(trx, categoryId)))
    return refused("category_unknown")
  await lockSku(trx, actor.accountId, sku)
  if (await isSkuTaken(trx, actor.accountId, sku, id)) return refused("sku_taken")

  await updateProduct(trx, actor.accountId, id, details)
  await enqueue(trx, "draw-share-pictures", { accountId: actor.accountId, productId: id })
  await recordAct(trx, actor, "edit_product", id, { sku })
  // Leaving a category that is read frees nobody from being read.
  const isReadAgain =
    !isReadAlike(product, details) &&
    ((await readAgain(trx, actor, { ...product, categoryId }, now)) || (await readAgain(trx, actor, product, now)))
  return ok({ id, isReadAgain })
}
