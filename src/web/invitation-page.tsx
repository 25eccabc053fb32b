import { can } from "#src/accounts/abilities.ts"
import type { Draft } from "#src/forms/parse.ts"
import { findInvitation } from "#src/program-invitations/queries.ts"
import { InvitationPage } from "#src/program-invitations/views/invitation-page.tsx"
import { listProductNames } from "#src/programs/discover-queries.ts"
import { readProgramRewards } from "#src/programs/read-program-rewards.ts"
import type { MemberContext } from "./visit.ts"

/** An invitation as its reader may see and answer it. */
export async function readInvitationPage({ trx, actor, account, id, now, i }: MemberContext, draft: Draft) {
  const invitation = await findInvitation(trx, actor.accountId, id("program_invitation"))
  const side = account.kind === "merchant" ? "merchant" : "influencer"
  const rules = (await readProgramRewards(trx, invitation.programId, now)).current
  const products = await listProductNames(
    trx,
    rules.flatMap((rule) => rule.productId ?? []),
  )
  const isOpen = invitation.state === "sent" && invitation.expiresAt > now
  const mayAct = isOpen && can(actor.role, side === "merchant" ? "manage_programs" : "promote")
  const view = () => <InvitationPage {...{ invitation, side, rules, products, mayAct, draft }} />
  return { title: i.t("program_invitations.title"), view }
}
