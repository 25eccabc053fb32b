import { removeMember } from "#src/accounts/remove-member.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_members", async ({ trx, actor, id, locale, now, answer }) => {
  const members = paths.settingsOf(locale, "members")
  const removal = await removeMember(trx, actor, id("user"), now)
  return removal.ok
    ? answer.done("settings.members.removed", members)
    : answer.refused(`settings.members.${removal.reason}`, members)
})
