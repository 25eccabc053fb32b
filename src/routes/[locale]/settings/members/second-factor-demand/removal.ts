import { paths } from "#src/paths.ts"
import { liftDemand } from "#src/second-factors/demand-second-factor.ts"
import { asMember } from "#src/web/as-member.ts"

export const POST = asMember("manage_members", async ({ trx, actor, locale, answer }) => {
  await liftDemand(trx, actor)
  return answer.done("second_factors.demand.lifted", paths.settingsOf(locale, "members"))
})
