import { paths } from "#src/paths.ts"
import { restoreVariant } from "#src/products/restore-variant.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, locale, answer }) => {
  const page = paths.variants(locale, id("product"))
  const outcome = await restoreVariant(trx, actor, { productId: id("product"), variantId: id("variant") })

  return outcome.ok
    ? answer.done("products.done.variant_restored", page)
    : answer.refused(`products.refused.variant_${outcome.reason}`, page)
})
