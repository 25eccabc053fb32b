import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockInvitation, recordOutcome } from "./queries.ts"
import { tellOfInvitation } from "./tell-invitation.ts"

/** Takes an invitation back before it is answered. */
export async function withdrawProgramInvitation(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "not_open">> {
  const invitation = await lockInvitation(trx, "merchantAccountId", actor.accountId, id)
  if (invitation.state !== "sent" || invitation.expiresAt <= now) return refused("not_open")

  await recordOutcome(trx, invitation.merchantAccountId, id, { state: "withdrawn" })
  await recordAct(trx, actor, "withdraw_program_invitation", id)
  await tellOfInvitation(trx, actor.accountId, id, "invitation_withdrawn")
  return ok({ id })
}
