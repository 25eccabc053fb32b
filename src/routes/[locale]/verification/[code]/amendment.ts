import { paths } from "#src/paths.ts"
import { amendItem } from "#src/verifications/amend-item.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_account", async ({ trx, actor, param, locale, now, answer }) => {
  const code = param("code")
  const amended = await amendItem(trx, actor, code, now)
  return amended.ok
    ? answer.done("verifications.done.amended", paths.verificationStep(locale, code))
    : answer.refused(`verifications.refused.${amended.reason}`, paths.verification(locale))
})
