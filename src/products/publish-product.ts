import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { hasSellerNotice } from "./published-queries.ts"
import { lockProduct, updateProduct } from "./queries.ts"

type Refusal = "archived" | "already_published" | "no_seller_notice"

/** Puts a product before shoppers; the law wants the page of an offer to name its seller, so a notice must be there first. */
export async function publishProduct(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ slug: string }, Refusal>> {
  const product = await lockProduct(trx, actor.accountId, id)
  if (product.archivedAt) return refused("archived")
  if (product.publishedAt) return refused("already_published")
  if (!(await hasSellerNotice(trx, actor.accountId))) return refused("no_seller_notice")

  await updateProduct(trx, actor.accountId, id, { publishedAt: now })
  await recordAct(trx, actor, "publish_product", id)
  return ok({ slug: product.slug })
}
