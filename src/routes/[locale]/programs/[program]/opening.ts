import { paths } from "#src/paths.ts"
import { openProgram } from "#src/programs/open-program.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_programs", async ({ trx, actor, id, locale, now, answer }) => {
  const page = paths.program(locale, id("program"))
  const outcome = await openProgram(trx, actor, id("program"), now)

  return outcome.ok
    ? answer.done("programs.done.opened", page)
    : answer.refused(`programs.refused.${outcome.reason}`, page)
})
