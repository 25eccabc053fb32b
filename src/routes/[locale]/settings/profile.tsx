import { profileForm } from "#src/accounts/account-form.ts"
import { editProfile } from "#src/accounts/edit-profile.ts"
import { findAccount } from "#src/accounts/queries.ts"
import { ProfilePage } from "#src/accounts/views/profile-page.tsx"
import { emptyDraft, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

export const GET = asMember("manage_account", async (context) => {
  const view = await profileView(context, emptyDraft)
  return context.answer.page(context.i.t("settings.profile.title"), view)
})

export const POST = asMember("manage_account", async (context) => {
  const { trx, actor, form, i, locale, answer } = context
  const parsed = parseForm(profileForm, form)
  if (!parsed.ok) return answer.invalid(i.t("settings.profile.title"), await profileView(context, parsed.draft))
  await editProfile(trx, actor, parsed.value)
  return answer.done("settings.saved", paths.settingsOf(locale, "profile"))
})

async function profileView({ trx, actor, account }: MemberContext, draft: typeof emptyDraft) {
  const profile = await findAccount(trx, actor.accountId)
  const kind = account.kind === "influencer" ? "influencer" : "merchant"
  return () => <ProfilePage profile={profile} kind={kind} draft={draft} />
}
