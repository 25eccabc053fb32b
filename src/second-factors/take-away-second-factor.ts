import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { endEverySession } from "#src/accounts/session.ts"
import { deleteSecondFactor } from "./queries.ts"
import { tellSecondFactor } from "./tell-second-factor.ts"

/** By staff (`resetSecondFactor`) or the operator's command; false when there was none. Every session ends, and a mail tells the person. */
export async function takeAwaySecondFactor(trx: Trx, actor: Actor, userId: string, reason: string): Promise<boolean> {
  if (!(await deleteSecondFactor(trx, userId))) return false

  await endEverySession(trx, userId)
  await recordAct(trx, actor, "reset_second_factor", userId, { reason })
  await tellSecondFactor(trx, userId, "reset")
  return true
}
