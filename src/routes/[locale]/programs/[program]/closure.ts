import { paths } from "#src/paths.ts"
import { closeProgram } from "#src/programs/close-program.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_programs", async ({ trx, actor, id, locale, now, answer }) => {
  const page = paths.program(locale, id("program"))
  const outcome = await closeProgram(trx, actor, id("program"), now)

  return outcome.ok
    ? answer.done("programs.done.closed", page)
    : answer.refused(`programs.refused.${outcome.reason}`, page)
})
