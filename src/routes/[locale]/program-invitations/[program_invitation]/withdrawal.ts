import { paths } from "#src/paths.ts"
import { withdrawProgramInvitation } from "#src/program-invitations/withdraw-program-invitation.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const POST = asMerchant("manage_programs", async ({ trx, actor, id, now, locale, answer }) => {
  const outcome = await withdrawProgramInvitation(trx, actor, id("program_invitation"), now)
  const to = paths.programInvitations(locale)

  return outcome.ok
    ? answer.done("program_invitations.done.withdrawn", to)
    : answer.refused(`program_invitations.refused.${outcome.reason}`, to)
})
