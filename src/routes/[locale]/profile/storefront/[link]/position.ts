import { paths } from "#src/paths.ts"
import { moveProduct } from "#src/profiles/arrange-storefront.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, form, locale, answer }) => {
  const move = form.text("move") === "earlier" ? "earlier" : "later"
  await moveProduct(trx, actor, { linkId: id("link"), move })
  return answer.redirect(paths.storefront(locale))
})
