import { paths } from "#src/paths.ts"
import { renewVerification } from "#src/verifications/renew-verification.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_account", async ({ trx, actor, locale, now, answer }) => {
  const page = paths.verification(locale)
  const reopened = await renewVerification(trx, actor, now)
  return reopened.ok
    ? answer.done("verifications.done.reopened", page)
    : answer.refused(`verifications.refused.${reopened.reason}`, page)
})
