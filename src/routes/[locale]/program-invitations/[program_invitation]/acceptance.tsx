import { parseApplicationForm } from "#src/enrollments/application-form.ts"
import { paths } from "#src/paths.ts"
import { acceptProgramInvitation } from "#src/program-invitations/accept-program-invitation.ts"
import { asInfluencer } from "#src/web/as-member.ts"
import { readInvitationPage } from "#src/web/invitation-page.tsx"

export const POST = asInfluencer("promote", async (context) => {
  const { trx, actor, id, form, now, locale, answer } = context
  const parsed = parseApplicationForm(form)
  if (!parsed.ok) {
    const { title, view } = await readInvitationPage(context, parsed.draft)
    return answer.invalid(title, view)
  }
  const asked = { id: id("program_invitation"), termsVersion: parsed.value.termsVersion }
  const accepted = await acceptProgramInvitation(trx, actor, asked, now)

  return accepted.ok
    ? answer.done("enrollments.done.joined", paths.enrollments(locale))
    : answer.refused(`program_invitations.refused.${accepted.reason}`, paths.programInvitation(locale, asked.id))
})
