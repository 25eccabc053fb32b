import { resendInvitation } from "#src/accounts/resend-invitation.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"
import { limit } from "#src/web/limits.ts"

export const POST = asMember("manage_members", async ({ trx, actor, id, locale, now, answer }) => {
  await limit("invitations", actor.accountId)
  await resendInvitation(trx, actor, { invitationId: id("invitation"), locale }, now)
  return answer.done("settings.members.resent", paths.settingsOf(locale, "members"))
})
