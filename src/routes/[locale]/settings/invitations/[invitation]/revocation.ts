import { revokeInvitation } from "#src/accounts/revoke-invitation.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_members", async ({ trx, actor, id, locale, now, answer }) => {
  await revokeInvitation(trx, actor, id("invitation"), now)
  return answer.done("settings.members.revoked", paths.settingsOf(locale, "members"))
})
