import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { discardSent } from "#src/profiles/discard-sent.ts"
import { editPortfolioItem } from "#src/profiles/keep-portfolio-item.ts"
import { findPortfolioItem } from "#src/profiles/portfolio-queries.ts"
import { portfolioForm } from "#src/profiles/profile-forms.ts"
import { PortfolioItemPage } from "#src/profiles/views/portfolio-page.tsx"
import { asInfluencer, asInfluencerSending } from "#src/web/as-member.ts"
import { pictureProblem, takePicture } from "#src/web/sent-picture.ts"

export const GET = asInfluencer("promote", async ({ trx, actor, id, answer }) => {
  const item = await findPortfolioItem(trx, actor.accountId, id("item"))
  return answer.page(item.title, () => <PortfolioItemPage item={item} draft={emptyDraft} />)
})

export const POST = asInfluencerSending("promote", takePicture, async (context, sent) => {
  const { trx, actor, id, form, i, locale, now, answer } = context
  const item = await findPortfolioItem(trx, actor.accountId, id("item"))
  const parsed = parseForm(portfolioForm, form)
  const problem = pictureProblem(sent, i)
  if (!parsed.ok || problem) {
    await discardSent(trx, actor.accountId, sent.stored)
    const draft = parsed.ok ? { typed: form.fields(), errors: {} } : parsed.draft
    return answer.invalid(item.title, () => <PortfolioItemPage item={item} draft={draft} problem={problem} />)
  }
  const pictureId = sent.stored[0]?.id ?? null
  await editPortfolioItem(trx, actor, { ...parsed.value, id: item.id, pictureId }, now)
  return answer.done("profiles.done.saved", paths.portfolio(locale))
})
