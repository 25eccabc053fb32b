import { paths } from "#src/paths.ts"
import { removePortfolioItem } from "#src/profiles/order-portfolio.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, locale, now, answer }) => {
  await removePortfolioItem(trx, actor, id("item"), now)
  return answer.done("profiles.done.item_removed", paths.portfolio(locale))
})
