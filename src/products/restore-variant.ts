import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProduct } from "./queries.ts"
import { lockVariant, updateVariant } from "./variant-queries.ts"

/** Offers an archived variant again. */
export async function restoreVariant(
  trx: Trx,
  actor: Actor,
  { productId, variantId }: { productId: string; variantId: string },
): Promise<Result<{ id: string }, "not_archived">> {
  await lockProduct(trx, actor.accountId, productId)
  const variant = await lockVariant(trx, actor.accountId, productId, variantId)
  if (!variant.archivedAt) return refused("not_archived")

  await updateVariant(trx, actor.accountId, variantId, { archivedAt: null })
  await recordAct(trx, actor, "restore_variant", productId, { sku: variant.sku })
  return ok({ id: variantId })
}
