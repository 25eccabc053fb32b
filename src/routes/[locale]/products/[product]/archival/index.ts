import { paths } from "#src/paths.ts"
import { archiveProduct } from "#src/products/archive-product.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, now, locale, answer }) => {
  const page = paths.product(locale, id("product"))
  const outcome = await archiveProduct(trx, actor, id("product"), now)

  return outcome.ok
    ? answer.done("products.done.archived", page)
    : answer.refused(`products.refused.${outcome.reason}`, page)
})
