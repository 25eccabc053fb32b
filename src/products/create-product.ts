import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { findCategory } from "#src/categories/read-categories.ts"
import { slugOf } from "#src/i18n/slug.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { ProductDetails } from "./product.ts"
import { insertProduct, isSkuTaken, lockSku } from "./queries.ts"

/** A new product is a draft until it is published. */
export async function createProduct(
  trx: Trx,
  actor: Actor,
  details: ProductDetails,
): Promise<Result<{ id: string; slug: string }, "sku_taken" | "category_unknown">> {
  if (details.categoryId && !(await findCategory(trx, details.categoryId))) return refused("category_unknown")
  await lockSku(trx, actor.accountId, details.sku)
  if (await isSkuTaken(trx, actor.accountId, details.sku)) return refused("sku_taken")

  const slug = slugOf(details.nameFr ?? details.nameAr ?? "")
  const { id } = await insertProduct(trx, actor.accountId, slug, details)
  await recordAct(trx, actor, "create_product", id, { sku: details.sku })
  return ok({ id, slug })
}
