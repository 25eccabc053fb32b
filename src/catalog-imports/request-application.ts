import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { applyPart, linesPerPart } from "./apply-catalog.ts"
import { isReadable } from "./columns.ts"
import { changeImport, lockImport } from "./queries.ts"

/** Applies a short file in the same act, or asks the worker to; a second request changes nothing. */
export async function requestApplication(
  trx: Trx,
  actor: Actor & { kind: "member" },
  importId: string,
  now: Date,
): Promise<Result<null, "already_applied" | "sku_missing">> {
  const file = await lockImport(trx, actor.accountId, importId)
  if (file.requestedAt) return refused("already_applied")
  if (!isReadable(file.mapping)) return refused("sku_missing")

  await changeImport(trx, actor.accountId, importId, { requestedBy: actor.userId, requestedAt: now })
  await recordAct(trx, actor, "apply_catalog_import", importId)
  if (file.lineCount <= linesPerPart) await applyPart(trx, actor.accountId, importId, now)
  else await enqueue(trx, "apply-catalog-import", { accountId: actor.accountId, importId })
  return ok(null)
}
