import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { slugOf } from "#src/i18n/slug.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { ProductDetails } from "./product.ts"
import { insertProduct } from "./queries.ts"

/** A new product is a draft until it is published. */
export async function createProduct(
  trx: Trx,
  actor: Actor,
  details: ProductDetails,
): Promise<Result<{ id: string; slug: string }, "sku_taken">> {
  const slug = slugOf(details.nameFr ?? details.nameAr ?? "")
  const inserted = await insertProduct(trx, actor.accountId, slug, details)
  if (!inserted) return refused("sku_taken")

  await recordAct(trx, actor, "create_product", inserted.id, { sku: details.sku })
  return ok({ id: inserted.id, slug })
}
