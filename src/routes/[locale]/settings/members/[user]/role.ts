import { changeRole } from "#src/accounts/change-role.ts"
import { roleForm } from "#src/accounts/settings-forms.ts"
import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_members", async ({ trx, actor, id, form, locale, answer }) => {
  const members = paths.settingsOf(locale, "members")
  const parsed = parseForm(roleForm, form)
  if (!parsed.ok) return answer.refused("forms.choose", members)
  const change = await changeRole(trx, actor, id("user"), parsed.value.role)
  return change.ok
    ? answer.done("settings.members.role_changed", members)
    : answer.refused(`settings.members.${change.reason}`, members)
})
