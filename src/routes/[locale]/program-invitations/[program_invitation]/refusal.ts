import { paths } from "#src/paths.ts"
import { declineProgramInvitation } from "#src/program-invitations/decline-program-invitation.ts"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, now, locale, answer }) => {
  const outcome = await declineProgramInvitation(trx, actor, id("program_invitation"), now)
  const to = paths.programInvitations(locale)

  return outcome.ok
    ? answer.done("program_invitations.done.declined", to)
    : answer.refused(`program_invitations.refused.${outcome.reason}`, to)
})
