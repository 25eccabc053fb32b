import { leaveProgram } from "#src/enrollments/leave-program.ts"
import { paths } from "#src/paths.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, now, locale, answer }) => {
  const mine = paths.enrollments(locale)
  const departure = await leaveProgram(trx, actor, id("enrollment"), now)

  return departure.ok
    ? answer.done("enrollments.done.left", mine)
    : answer.refused(`enrollments.refused.${departure.reason}`, mine)
})
