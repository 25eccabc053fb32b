import { paths } from "#src/paths.ts"
import { archiveVariant } from "#src/products/archive-variant.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, now, locale, answer }) => {
  const page = paths.variants(locale, id("product"))
  const variant = { productId: id("product"), variantId: id("variant") }
  const outcome = await archiveVariant(trx, actor, variant, now)

  return outcome.ok
    ? answer.done("products.done.variant_archived", page)
    : answer.refused(`products.refused.variant_${outcome.reason}`, page)
})
