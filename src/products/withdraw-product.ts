import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockProduct, updateProduct } from "./queries.ts"

/** Makes a product a draft again, whether shoppers see it or staff are about to read it. */
export async function withdrawProduct(
  trx: Trx,
  actor: Actor,
  id: string,
): Promise<Result<{ id: string }, "not_published">> {
  const product = await lockProduct(trx, actor.accountId, id)
  if (!product.publishedAt && !product.submittedAt) return refused("not_published")

  await updateProduct(trx, actor.accountId, id, { publishedAt: null, submittedAt: null })
  await recordAct(trx, actor, "withdraw_product", id)
  return ok({ id })
}
