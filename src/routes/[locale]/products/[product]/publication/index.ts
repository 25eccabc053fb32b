import { paths } from "#src/paths.ts"
import { publishProduct } from "#src/products/publish-product.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, id, now, locale, answer }) => {
  const page = paths.product(locale, id("product"))
  const outcome = await publishProduct(trx, actor, id("product"), now)
  if (!outcome.ok) return answer.refused(`products.refused.${outcome.reason}`, page)
  return answer.done(outcome.value.isSubmitted ? "products.done.submitted" : "products.done.published", page)
})
