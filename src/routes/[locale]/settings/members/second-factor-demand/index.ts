import { paths } from "#src/paths.ts"
import { demandSecondFactor } from "#src/second-factors/demand-second-factor.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_members", async ({ trx, actor, locale, now, answer }) => {
  const demand = await demandSecondFactor(trx, actor, now)
  const members = paths.settingsOf(locale, "members")
  return demand.ok
    ? answer.done("second_factors.demand.done", members)
    : answer.refused(`second_factors.demand.${demand.reason}`, members)
})
