import { paths } from "#src/paths.ts"
import { restoreProduct } from "#src/products/restore-product.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, locale, answer }) => {
  const page = paths.product(locale, id("product"))
  const outcome = await restoreProduct(trx, actor, id("product"))

  return outcome.ok
    ? answer.done("products.done.restored", page)
    : answer.refused(`products.refused.${outcome.reason}`, page)
})
