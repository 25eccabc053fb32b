import { paths } from "#src/paths.ts"
import { withdrawSubmission } from "#src/verifications/withdraw-submission.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_account", async ({ trx, actor, locale, now, answer }) => {
  const page = paths.verification(locale)
  const taken = await withdrawSubmission(trx, actor, now)
  return taken.ok
    ? answer.done("verifications.done.withdrawn", page)
    : answer.refused(`verifications.refused.${taken.reason}`, page)
})
