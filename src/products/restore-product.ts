import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProduct, updateProduct } from "./queries.ts"

/** Brings an archived product back, as it was: published if it was on sale. */
export async function restoreProduct(
  trx: Trx,
  actor: Actor,
  id: string,
): Promise<Result<{ id: string }, "not_archived">> {
  const product = await lockProduct(trx, actor.accountId, id)
  if (!product.archivedAt) return refused("not_archived")

  await updateProduct(trx, actor.accountId, id, { archivedAt: null })
  await recordAct(trx, actor, "restore_product", id)
  return ok({ id })
}
