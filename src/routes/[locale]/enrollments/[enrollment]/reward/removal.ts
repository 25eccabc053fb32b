import { formatDate } from "#src/i18n/dates.ts"
import { paths } from "#src/paths.ts"
import { changeOwnReward } from "#src/programs/change-own-reward.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_programs", async ({ trx, actor, id, now, locale, answer }) => {
  const to = paths.enrollmentReward(locale, id("enrollment"))
  const change = await changeOwnReward(trx, actor, { enrollmentId: id("enrollment"), reward: null }, now)

  return change.ok
    ? answer.done("programs.own_reward.done_lowered", to, { date: formatDate(change.value.effectiveAt, locale, "day") })
    : answer.refused(`programs.own_reward.refused.${change.reason}`, to)
})
