import { can } from "#src/accounts/abilities.ts"
import { NotFound } from "#src/errors.ts"
import { findRating, listRelations } from "#src/reviews/queries.ts"
import { ReviewsPage } from "#src/reviews/views/reviews-page.tsx"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, account, answer, i }) => {
  const side = account.kind
  if (side === "platform") throw new NotFound("the platform rates nobody")
  const relations = await listRelations(trx, account.accountId)
  const rating = await findRating(trx, account.accountId)
  const mayWrite = can(account.role, "promote")
  return answer.page(i.t("reviews.title"), () => <ReviewsPage {...{ side, relations, rating, mayWrite }} />)
})
