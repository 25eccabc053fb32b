import type { Trx } from "#db/database.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { isStopped } from "#src/suspensions/is-stopped.ts"
import { isVerified } from "#src/verifications/is-verified.ts"
import { programState } from "./program.ts"
import { lockProgram, recordStanding } from "./queries.ts"

type Refusal = "already_open" | "suspended" | "not_verified"

/** Shows a program to influencers, for the first time or again. */
export async function openProgram(
  trx: Trx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<{ id: string }, Refusal>> {
  const program = await lockProgram(trx, actor.accountId, id)
  if (programState(program) === "open") return refused("already_open")
  if (await isStopped(trx, actor.accountId, "enrollments")) return refused("suspended")
  if (!(await isVerified(trx, actor.accountId, now))) return refused("not_verified")

  await recordStanding(trx, actor.accountId, id, { openedAt: program.openedAt ?? now, closedAt: null })
  await recordAct(trx, actor, "open_program", id)
  return ok({ id })
}
