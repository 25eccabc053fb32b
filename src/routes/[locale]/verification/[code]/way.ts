import { paths } from "#src/paths.ts"
import { chooseWay } from "#src/verifications/choose-way.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_account", async ({ trx, actor, param, form, locale, now, answer }) => {
  const code = param("code")
  const chosen = await chooseWay(trx, actor, { code, way: form.text("way") }, now)
  return chosen.ok
    ? answer.redirect(paths.verificationStep(locale, code))
    : answer.refused(`verifications.refused.${chosen.reason}`, paths.verification(locale))
})
