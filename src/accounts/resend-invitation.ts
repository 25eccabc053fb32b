import { randomUUID } from "node:crypto"
import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { day, later } from "#src/clock.ts"
import { NotFound } from "#src/errors.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import type { Actor } from "./actor.ts"
import { changeInvitation } from "./invitation-queries.ts"
import { invitationDays } from "./invite-member.ts"
import { recordAct } from "./record-act.ts"

type Resending = { invitationId: string; locale: Locale }

/** Mails the invitation again under a new secret, good for as long as the first was. */
export async function resendInvitation(trx: Trx, actor: Actor, { invitationId, locale }: Resending, now: Date) {
  const { accountId } = actor
  const expiresAt = later(now, invitationDays * day)
  if (!(await changeInvitation(trx, accountId, invitationId, { expiresAt })))
    throw new NotFound(`invitation ${invitationId}`)

  await recordAct(trx, actor, "resend_invitation", invitationId)
  await enqueue(trx, "send-invitation", { accountId, invitationId, locale, requestId: randomUUID() })
}
