import { listInvitations } from "#src/accounts/invitation-queries.ts"
import { listMembers } from "#src/accounts/member-queries.ts"
import { MembersPage } from "#src/accounts/views/members-page.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("manage_members", async ({ trx, actor, account, i, now, answer }) => {
  const members = await listMembers(trx, actor.accountId)
  const invitations = await listInvitations(trx, actor.accountId)
  const { demandsSecondFactor } = account
  const team = { members, invitations, userId: actor.userId, demandsSecondFactor, now }
  return answer.page(i.t("settings.members.title"), () => <MembersPage {...team} draft={emptyDraft} />)
})
