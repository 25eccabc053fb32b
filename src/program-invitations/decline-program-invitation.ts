import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockInvitation, recordOutcome } from "./queries.ts"
import { tellOfInvitation } from "./tell-invitation.ts"

/** Says no; the same is not asked again for a month. */
export async function declineProgramInvitation(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "not_open">> {
  const invitation = await lockInvitation(trx, "influencerAccountId", actor.accountId, id)
  if (invitation.state !== "sent" || invitation.expiresAt <= now) return refused("not_open")

  await recordOutcome(trx, invitation.merchantAccountId, id, { state: "declined", answeredAt: now })
  await recordAct(trx, actor, "decline_program_invitation", id)
  await tellOfInvitation(trx, actor.accountId, id, "invitation_declined")
  return ok({ id })
}
