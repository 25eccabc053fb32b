import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { programState } from "./program.ts"
import { lockProgram, recordStanding } from "./queries.ts"

/** Ends a program: nobody joins, and orders of later touches are not credited; what is earned stays due. */
export async function closeProgram(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, "not_open">> {
  const program = await lockProgram(trx, actor.accountId, id)
  if (programState(program) !== "open") return refused("not_open")

  await recordStanding(trx, actor.accountId, id, { closedAt: now })
  await recordAct(trx, actor, "close_program", id)
  return ok({ id })
}
