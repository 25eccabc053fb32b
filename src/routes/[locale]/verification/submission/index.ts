import { paths } from "#src/paths.ts"
import { submitVerification } from "#src/verifications/submit-verification.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_account", async ({ trx, actor, locale, now, answer }) => {
  const page = paths.verification(locale)
  const sent = await submitVerification(trx, actor, locale, now)
  return sent.ok
    ? answer.done("verifications.done.submitted", page)
    : answer.refused(`verifications.refused.${sent.reason}`, page)
})
