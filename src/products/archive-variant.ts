import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProduct } from "./queries.ts"
import { lockVariant, updateVariant } from "./variant-queries.ts"

type Archival = { productId: string; variantId: string }

/** Offers a variant no more; its SKU stays its own, for the orders that know it. */
export async function archiveVariant(
  trx: Trx,
  actor: Actor,
  { productId, variantId }: Archival,
  now: Date,
): Promise<Result<{ id: string }, "already_archived">> {
  await lockProduct(trx, actor.accountId, productId)
  const variant = await lockVariant(trx, actor.accountId, productId, variantId)
  if (variant.archivedAt) return refused("already_archived")

  await updateVariant(trx, actor.accountId, variantId, { archivedAt: now })
  await recordAct(trx, actor, "archive_variant", productId, { sku: variant.sku })
  return ok({ id: variantId })
}
