import { draftWith, emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { chooseHandle } from "#src/profiles/choose-handle.ts"
import { handleForm } from "#src/profiles/profile-forms.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { HandlePage } from "#src/profiles/views/handle-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asInfluencer("promote", async (context) => {
  const { trx, actor, i, locale, answer } = context
  const { profile } = await readOwnShowcase(trx, actor.accountId)
  if (profile.handleChosenAt) return answer.refused("profiles.refused.handle_chosen", paths.profile(locale))
  return answer.page(i.t("profiles.handle.title"), await handleView(context, emptyDraft))
})

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, form, i, locale, now, answer } = context
  const parsed = parseForm(handleForm, form)
  if (!parsed.ok) return answer.invalid(i.t("profiles.handle.title"), await handleView(context, parsed.draft))
  const chosen = await chooseHandle(trx, actor, parsed.value.handle, now)
  if (chosen.ok) return answer.done("profiles.done.handle", paths.profile(locale))
  if (chosen.reason === "handle_chosen") return answer.refused("profiles.refused.handle_chosen", paths.profile(locale))
  const draft = draftWith(form, { handle: `profiles.refused.${chosen.reason}` })
  return answer.invalid(i.t("profiles.handle.title"), await handleView(context, draft))
})

async function handleView({ trx, actor }: MemberContext, draft: typeof emptyDraft) {
  const { profile } = await readOwnShowcase(trx, actor.accountId)
  return () => <HandlePage handle={profile.handle} draft={draft} />
}
