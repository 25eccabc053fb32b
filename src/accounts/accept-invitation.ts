import type { Trx } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { type AcceptedFrom, acceptEveryText } from "#src/legal/accept-texts.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { changeInvitation } from "./invitation-queries.ts"
import { insertMember } from "./member-queries.ts"
import { type OpenInvitation, openInvitation } from "./open-invitation.ts"
import { recordAct } from "./record-act.ts"
import { tellJoined } from "./tell-members.ts"
import { insertUser, recordConfirmation } from "./user-queries.ts"

type Joined = { accountId: string; accountName: string; userId: string }
type Acceptance = Result<Joined, "invitation_closed" | "other_email" | "sign_in_first">
type Person = { userId: string; email: string }
type Newcomer = { name: string; passwordHash: string; locale: Locale; acceptedFrom: AcceptedFrom }

/** By somebody signed in under the address that was invited. */
export async function acceptInvitation(trx: Trx, secret: string, person: Person, now: Date): Promise<Acceptance> {
  const invitation = await openInvitation(trx, secret)
  if (!invitation) return refused("invitation_closed")
  if (invitation.email !== person.email) return refused("other_email")
  // Who holds the mailed secret reads that mailbox.
  await recordConfirmation(trx, person.userId, person.email, now)
  return join(trx, invitation, person.userId, now)
}

/** By somebody new, whose e-mail needs no other proof than the mailed secret. */
export async function joinByInvitation(trx: Trx, secret: string, newcomer: Newcomer, now: Date): Promise<Acceptance> {
  const { acceptedFrom, ...person } = newcomer
  const invitation = await openInvitation(trx, secret)
  if (!invitation) return refused("invitation_closed")
  const made = await insertUser(trx, { ...person, email: invitation.email, emailConfirmedAt: now, at: now })
  if (!made) return refused("sign_in_first")
  await acceptEveryText(trx, made.id, acceptedFrom, now)
  return join(trx, invitation, made.id, now)
}

async function join(trx: Trx, invitation: OpenInvitation, userId: string, now: Date): Promise<Acceptance> {
  const { accountId, accountName, id, role } = invitation
  if (!(await changeInvitation(trx, accountId, id, { acceptedAt: now }))) return refused("invitation_closed")

  await insertMember(trx, { accountId, userId, role, createdAt: now })
  await recordAct(trx, { kind: "member", accountId, userId, role }, "accept_invitation", id, { role })
  await tellJoined(trx, { accountId, userId, role }, id, now)
  return ok({ accountId, accountName, userId })
}
