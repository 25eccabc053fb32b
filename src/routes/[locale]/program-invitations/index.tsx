import { can } from "#src/accounts/abilities.ts"
import { type Draft, draftWith } from "#src/forms/parse.ts"
import type { Key } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { listOpenPrograms } from "#src/program-invitations/guest-queries.ts"
import { parseInvitationForm } from "#src/program-invitations/invitation-form.ts"
import { inviteInfluencer } from "#src/program-invitations/invite-influencer.ts"
import { listInvitations } from "#src/program-invitations/queries.ts"
import { InvitationsPage } from "#src/program-invitations/views/invitations-page.tsx"
import { NewInvitationPage } from "#src/program-invitations/views/new-invitation-page.tsx"
import { asMember, asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

/** A merchant reads what it sent, an influencer what they received. */
export const GET = asMember("view", async ({ trx, actor, account, i, answer }) => {
  const invitations = await listInvitations(trx, actor.accountId)
  const side = account.kind === "merchant" ? "merchant" : "influencer"
  const mayInvite = side === "merchant" && can(actor.role, "manage_programs")

  return answer.page(i.t("program_invitations.title"), () => <InvitationsPage {...{ invitations, side, mayInvite }} />)
})

export const POST = asMerchant("manage_programs", async (context) => {
  const { trx, actor, form, now, locale, answer } = context
  const parsed = parseInvitationForm(form)
  if (!parsed.ok) return again(context, parsed.draft)

  const invited = await inviteInfluencer(trx, actor, parsed.value, now)
  if (invited.ok) return answer.done("program_invitations.done.sent", paths.programInvitations(locale))
  const why: Key = `program_invitations.refused.${invited.reason}`
  return again(context, draftWith(form, { [invited.reason.startsWith("reward_") ? "rewardValue" : "handle"]: why }))
})

async function again({ trx, actor, i, answer }: MemberContext, draft: Draft) {
  const programs = await listOpenPrograms(trx, actor.accountId)
  const asked = { handle: "", program: "" }
  return answer.invalid(i.t("program_invitations.form.title"), () => (
    <NewInvitationPage {...{ programs, asked, draft }} />
  ))
}
