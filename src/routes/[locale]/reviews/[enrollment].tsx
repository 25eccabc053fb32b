import { NotFound } from "#src/errors.ts"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { findRelation } from "#src/reviews/queries.ts"
import { reviewForm } from "#src/reviews/review-form.ts"
import { ReviewPage } from "#src/reviews/views/review-page.tsx"
import { writeReview } from "#src/reviews/write-review.ts"
import { asMember } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asMember("promote", async (context) => {
  const { answer, i, locale } = context
  const relation = await theRelation(context)
  if (relation.shownAt || relation.hiddenAt) return answer.refused("reviews.refused.shown", paths.reviews(locale))
  return answer.page(i.t("reviews.title"), () => <ReviewPage relation={relation} draft={emptyDraft} />)
})

export const POST = asMember("promote", async (context) => {
  const { trx, actor, form, now, answer, i, locale } = context
  const relation = await theRelation(context)
  const parsed = parseForm(reviewForm, form)
  if (!parsed.ok)
    return answer.invalid(i.t("reviews.title"), () => <ReviewPage relation={relation} draft={parsed.draft} />)
  const written = await writeReview(trx, actor, { enrollmentId: relation.enrollmentId, ...parsed.value }, now)
  return written.ok
    ? answer.done("reviews.saved", paths.reviews(locale))
    : answer.refused(`reviews.refused.${written.reason}`, paths.reviews(locale))
})

async function theRelation({ trx, account, id }: MemberContext) {
  const relation = await findRelation(trx, account.accountId, id("enrollment"))
  if (!relation?.isPaid) throw new NotFound(`a paid commission of enrollment ${id("enrollment")}`)
  return relation
}
