import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import type { Actor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { hour, later } from "#src/clock.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { ExportKind } from "./export.ts"
import { countUnfinished, insertExport } from "./queries.ts"

export type ExportRequest = { kind: ExportKind; from: string; to: string; locale: Locale }

const unfinishedAtOnce = 3n

/** Asks for a file, to be written by a job; who asks is told when it is there. */
export async function requestExport(
  trx: Trx,
  actor: Actor & { kind: "member" },
  { kind, from: fromDay, to: toDay, locale }: ExportRequest,
  now: Date,
): Promise<Result<{ id: string }, "too_many">> {
  const { accountId, userId: requestedBy } = actor
  if ((await countUnfinished(trx, accountId, later(now, -hour))) >= unfinishedAtOnce) return refused("too_many")

  const id = await insertExport(trx, { accountId, kind, fromDay, toDay, requestedBy, locale, requestedAt: now })
  await recordAct(trx, actor, "request_export", id, { kind, fromDay, toDay })
  await enqueue(trx, "write-export", { accountId, exportId: id })
  return ok({ id })
}
