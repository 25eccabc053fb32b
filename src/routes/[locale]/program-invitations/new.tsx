import { emptyDraft } from "#src/forms/parse.ts"
import { listOpenPrograms } from "#src/program-invitations/guest-queries.ts"
import { NewInvitationPage } from "#src/program-invitations/views/new-invitation-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_programs", async ({ trx, actor, query, i, answer }) => {
  const programs = await listOpenPrograms(trx, actor.accountId)
  const asked = { handle: query("to"), program: query("program") }

  return answer.page(i.t("program_invitations.form.title"), () => (
    <NewInvitationPage {...{ programs, asked, draft: emptyDraft }} />
  ))
})
