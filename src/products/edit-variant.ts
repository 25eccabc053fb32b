import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProduct, lockSku } from "./queries.ts"
import { readAgain } from "./read-again.ts"
import { isVariantSkuTaken, lockVariant, updateVariant, type VariantDetails } from "./variant-queries.ts"

type Edit = { variantId: string; details: VariantDetails; now: Date }

export async function editVariant(
  trx: Trx,
  actor: Actor,
  productId: string,
  { variantId, details, now }: Edit,
): Promise<Result<{ id: string }, "sku_taken">> {
  const product = await lockProduct(trx, actor.accountId, productId)
  const variant = await lockVariant(trx, actor.accountId, productId, variantId)
  await lockSku(trx, actor.accountId, details.sku)
  if (await isVariantSkuTaken(trx, actor.accountId, details.sku, variantId)) return refused("sku_taken")

  await updateVariant(trx, actor.accountId, variantId, details)
  await recordAct(trx, actor, "edit_variant", productId, { sku: details.sku })
  const isRenamed = variant.nameFr !== details.nameFr || variant.nameAr !== details.nameAr
  if (isRenamed) await readAgain(trx, actor, product, now)
  return ok({ id: variantId })
}
