import { escalateDispute } from "#src/disputes/pursue-dispute.ts"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, locale, now, answer }) => {
  const own = paths.dispute(locale, id("dispute"))
  const done = await escalateDispute(trx, actor, id("dispute"), now)
  return done.ok ? answer.done("disputes.done.escalated", own) : answer.refused(`disputes.refused.${done.reason}`, own)
})
