import { can } from "#src/accounts/abilities.ts"
import type { Draft } from "#src/forms/parse.ts"
import { readInvitation } from "#src/program-invitations/read-invitation.ts"
import { InvitationPage } from "#src/program-invitations/views/invitation-page.tsx"
import type { MemberContext } from "./visit.ts"

/** An invitation as its reader may see and answer it. */
export async function readInvitationPage({ trx, actor, account, id, now, i }: MemberContext, draft: Draft) {
  const read = await readInvitation(trx, actor.accountId, id("program_invitation"), now)
  const { invitation } = read
  const side = account.kind === "merchant" ? "merchant" : "influencer"
  const isOpen = invitation.state === "sent" && invitation.expiresAt > now
  const mayAct = isOpen && can(actor.role, side === "merchant" ? "manage_programs" : "promote")
  const view = () => <InvitationPage {...read} {...{ side, mayAct, draft }} />
  return { title: i.t("program_invitations.title"), view }
}
