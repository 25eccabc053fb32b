import { endMandate } from "#src/papers/end-mandate.ts"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("manage_account", async ({ trx, actor, locale, now, answer }) => {
  const ended = await endMandate(trx, actor, now)
  return ended.ok
    ? answer.done("money_papers.mandate.ended", paths.billingMandate(locale))
    : answer.refused(`money_papers.mandate.refused.${ended.reason}`, paths.billingMandate(locale))
})
