import { paths } from "#src/paths.ts"
import { withdrawProduct } from "#src/products/withdraw-product.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, locale, answer }) => {
  const page = paths.product(locale, id("product"))
  const outcome = await withdrawProduct(trx, actor, id("product"))

  return outcome.ok
    ? answer.done("products.done.withdrawn", page)
    : answer.refused(`products.refused.${outcome.reason}`, page)
})
