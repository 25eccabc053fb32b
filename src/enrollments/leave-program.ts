import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { recordDeparture } from "./application-queries.ts"
import { mayLeave } from "./enrollment.ts"
import { lockMine } from "./queries.ts"
import { tellDeparture } from "./tell-enrollment.ts"

/** Gives a place up, or takes an application back; what is earned stays due. */
export async function leaveProgram(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "not_enrolled">> {
  const enrollment = await lockMine(trx, actor.accountId, id)
  if (!mayLeave(enrollment.status)) return refused("not_enrolled")

  await recordDeparture(trx, actor.accountId, id, now)
  await recordAct(trx, actor, "leave_program", id)
  if (enrollment.status === "approved") await tellDeparture(trx, enrollment.merchantAccountId, id, now)
  return ok({ id })
}
