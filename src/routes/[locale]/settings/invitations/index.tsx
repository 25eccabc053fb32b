import { listInvitations } from "#src/accounts/invitation-queries.ts"
import { inviteMember } from "#src/accounts/invite-member.ts"
import { listMembers } from "#src/accounts/member-queries.ts"
import { invitationForm } from "#src/accounts/settings-forms.ts"
import { MembersPage } from "#src/accounts/views/members-page.tsx"
import { draftWith, parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"
import { limit } from "#src/web/limits.ts"

export const POST = asMember("manage_members", async ({ trx, actor, account, form, i, locale, now, answer }) => {
  const again = async (draft: ReturnType<typeof draftWith>) => {
    const members = await listMembers(trx, actor.accountId)
    const invitations = await listInvitations(trx, actor.accountId)
    const { demandsSecondFactor } = account
    const team = { members, invitations, userId: actor.userId, demandsSecondFactor, now }
    return answer.invalid(i.t("settings.members.title"), () => <MembersPage {...team} draft={draft} />)
  }
  const parsed = parseForm(invitationForm, form)
  if (!parsed.ok) return again(parsed.draft)

  await limit("invitations", actor.accountId)
  const invitation = await inviteMember(trx, actor, { ...parsed.value, locale }, now)
  return invitation.ok
    ? answer.done("settings.members.invited", paths.settingsOf(locale, "members"))
    : again(draftWith(form, { email: `settings.members.${invitation.reason}` }))
})
