import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { ProductDetails } from "./product.ts"
import { isSkuTaken, lockProduct, updateProduct } from "./queries.ts"

/** Changes what is said of a product; its address stays, so that links and pages already shared keep leading to it. */
export async function editProduct(
  trx: Trx,
  actor: Actor,
  id: string,
  details: ProductDetails,
): Promise<Result<{ id: string }, "sku_taken">> {
  await lockProduct(trx, actor.accountId, id)
  if (await isSkuTaken(trx, actor.accountId, details.sku, id)) return refused("sku_taken")

  await updateProduct(trx, actor.accountId, id, details)
  await recordAct(trx, actor, "edit_product", id, { sku: details.sku })
  return ok({ id })
}
