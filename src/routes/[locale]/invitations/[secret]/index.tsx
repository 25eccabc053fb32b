import { openInvitation } from "#src/accounts/open-invitation.ts"
import { InvitationPage } from "#src/accounts/views/invitation-page.tsx"
import { ClosedInvitationPage } from "#src/accounts/views/link-pages.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { asVisitor } from "#src/web/as-visitor.ts"

export const GET = asVisitor(async ({ trx, i, param, signedIn, answer }) => {
  const secret = param("secret")
  const invitation = await openInvitation(trx, secret)
  if (!invitation)
    return answer.page(i.t("accounts.invitation.closed_title"), () => <ClosedInvitationPage />, { status: 410 })

  const known = { invitation, secret, signedInEmail: signedIn?.email ?? null }
  const title = i.t("accounts.invitation.title", { account: invitation.accountName })
  return answer.page(title, () => <InvitationPage {...known} draft={emptyDraft} />)
})
