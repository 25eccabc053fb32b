import { can } from "#src/accounts/abilities.ts"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { discardSent } from "#src/profiles/discard-sent.ts"
import { addPortfolioItem } from "#src/profiles/keep-portfolio-item.ts"
import { portfolioForm } from "#src/profiles/profile-forms.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { PortfolioPage } from "#src/profiles/views/portfolio-page.tsx"
import { asInfluencer, asInfluencerSending } from "#src/web/as-member.ts"
import { pictureProblem, takePicture } from "#src/web/sent-picture.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asInfluencer("view", async (context) => {
  return context.answer.page(context.i.t("profiles.page.portfolio"), await portfolioView(context, emptyDraft))
})

export const POST = asInfluencerSending("promote", takePicture, async (context, sent) => {
  const { trx, actor, form, i, locale, now, answer } = context
  const parsed = parseForm(portfolioForm, form)
  const problem = pictureProblem(sent, i)
  if (!parsed.ok || problem) {
    await discardSent(trx, actor.accountId, sent.stored)
    const draft = parsed.ok ? { typed: form.fields(), errors: {} } : parsed.draft
    return answer.invalid(i.t("profiles.page.portfolio"), await portfolioView(context, draft, problem))
  }
  const item = { ...parsed.value, pictureId: sent.stored[0]?.id ?? null }
  const added = await addPortfolioItem(trx, actor, item, now)
  return added.ok
    ? answer.done("profiles.done.saved", paths.portfolio(locale))
    : answer.refused(`profiles.refused.${added.reason}`, paths.portfolio(locale))
})

async function portfolioView({ trx, actor }: MemberContext, draft: typeof emptyDraft, problem?: string) {
  const { portfolio } = await readOwnShowcase(trx, actor.accountId)
  const props = { items: portfolio, mayEdit: can(actor.role, "promote"), draft, problem }
  return () => <PortfolioPage {...props} />
}
