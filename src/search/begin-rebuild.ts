import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { platformAccountId, type StaffActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { later, minute } from "#src/clock.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { requireStaffAbility } from "#src/staff/require-staff-ability.ts"
import { outsideEngine } from "./outside-engine.ts"
import { insertRebuild } from "./rebuild-queries.ts"
import { type EngineName, engineNames } from "./search-engine.ts"

export type RebuildRefusal = "engine_unknown" | "under_way"

/** One that has said nothing for so long is dead, and another may begin. */
const silence = 5 * minute

/** Has an engine's index made anew by a job; the one that stands answers until then. */
export async function beginRebuild(
  trx: Trx,
  staff: StaffActor,
  engine: string,
  now: Date,
): Promise<Result<{ id: string }, RebuildRefusal>> {
  requireStaffAbility(staff, "manage_rules")
  const begun = await openRebuild(trx, engine, now)
  if (!begun.ok) return begun
  await recordAct(trx, { ...staff, accountId: platformAccountId }, "rebuild_search", begun.value.id, { engine })
  await enqueue(trx, "rebuild-search", { rebuildId: begun.value.id })
  return begun
}

/** Writes down that one begins; refused while another is under way. */
export async function openRebuild(
  trx: Trx,
  engine: string,
  now: Date,
): Promise<Result<{ id: string }, RebuildRefusal>> {
  if (!isConfigured(engine)) return refused("engine_unknown")
  const id = await insertRebuild(trx, engine, later(now, -silence))
  return id ? ok({ id }) : refused("under_way")
}

function isConfigured(engine: string): engine is EngineName {
  return engine === "postgres" || (engineNames.includes(engine as EngineName) && outsideEngine()?.name === engine)
}
