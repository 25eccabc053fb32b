import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { maxVariants } from "./product.ts"
import { lockProduct, lockSku } from "./queries.ts"
import { readAgain } from "./read-again.ts"
import { insertVariant, isVariantSkuTaken, listVariants, type VariantDetails } from "./variant-queries.ts"

type Addition = { details: VariantDetails; now: Date }

/** Something more to choose within a product; from the first on, the product's own stock counts no more. */
export async function addVariant(
  trx: Trx,
  actor: Actor,
  productId: string,
  { details, now }: Addition,
): Promise<Result<{ id: string }, "sku_taken" | "too_many_variants">> {
  const product = await lockProduct(trx, actor.accountId, productId)
  if ((await listVariants(trx, actor.accountId, productId)).length >= maxVariants) return refused("too_many_variants")
  await lockSku(trx, actor.accountId, details.sku)
  if (await isVariantSkuTaken(trx, actor.accountId, details.sku)) return refused("sku_taken")

  const variant = await insertVariant(trx, actor.accountId, productId, details)
  await recordAct(trx, actor, "add_variant", productId, { sku: details.sku })
  await readAgain(trx, actor, product, now)
  return ok(variant)
}
