import { paths } from "#src/paths.ts"
import { movePortfolioItem } from "#src/profiles/order-portfolio.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, form, locale, answer }) => {
  const move = form.text("move") === "earlier" ? "earlier" : "later"
  await movePortfolioItem(trx, actor, { id: id("item"), move })
  return answer.redirect(paths.portfolio(locale))
})
