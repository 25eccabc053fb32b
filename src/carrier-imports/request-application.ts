import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { applyLines } from "./apply-import.ts"
import { openImport } from "./open-import.ts"
import { requestApplication as markRequested, recordApplied } from "./queries.ts"

/** More lines than this are a job's work, so that nobody waits in front of a white page. */
const inlineLines = 500

export type Request = Result<{ isDone: boolean }, "already_applied" | "file_forgotten" | "nothing_to_apply">

/** Applies a file in the same act, or asks the worker to when it is long; a second request changes nothing. */
export async function requestApplication(
  trx: Trx,
  actor: Actor & { kind: "member" },
  importId: string,
  now: Date,
): Promise<Request> {
  const { file, plan } = await openImport(trx, actor.accountId, importId)
  if (file.requestedAt) return refused("already_applied")
  if (!plan) return refused("file_forgotten")
  if (plan.lines.length === 0) return refused("nothing_to_apply")
  const isFirst = await markRequested(trx, actor.accountId, importId, { by: actor.userId, at: now })
  if (!isFirst) return refused("already_applied")

  await recordAct(trx, actor, "apply_carrier_import", importId)
  if (plan.lines.length > inlineLines) {
    await enqueue(trx, "apply-carrier-import", { accountId: actor.accountId, importId })
    return ok({ isDone: false })
  }
  await applyLines(trx, actor, { importId, lines: plan.lines }, now)
  await recordApplied(trx, actor.accountId, importId, now)
  return ok({ isDone: true })
}
