import { readCategoryTree } from "#src/categories/read-categories.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { editPresentation } from "#src/profiles/edit-presentation.ts"
import { parsePresentation } from "#src/profiles/presentation-form.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { PresentationPage } from "#src/profiles/views/presentation-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asInfluencer("promote", async (context) => {
  return context.answer.page(context.i.t("profiles.mine.presentation"), await presentationView(context, emptyDraft))
})

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, form, i, locale, now, answer } = context
  const parsed = parsePresentation(form)
  if (!parsed.ok)
    return answer.invalid(i.t("profiles.mine.presentation"), await presentationView(context, parsed.draft))
  const edited = await editPresentation(trx, actor, parsed.value, now)
  return edited.ok
    ? answer.done("profiles.done.saved", paths.profile(locale))
    : answer.refused(`profiles.refused.${edited.reason}`, paths.profilePresentation(locale))
})

async function presentationView({ trx, actor }: MemberContext, draft: typeof emptyDraft) {
  const { profile } = await readOwnShowcase(trx, actor.accountId)
  const tree = await readCategoryTree(trx)
  return () => <PresentationPage presentation={profile} tree={tree} draft={draft} />
}
