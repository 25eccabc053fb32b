import type { Trx } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { ok, type Result, refused } from "#src/result.ts"
import type { ReportReason } from "./message-form.ts"
import { findThread } from "./queries.ts"
import { insertReport } from "./report-queries.ts"
import { type Member, pairOf } from "./write-message.ts"

type Report = { threadId: string; reason: ReportReason; details: string | null }

/** Opens one conversation to staff, who read no other. */
export async function reportThread(
  trx: Trx,
  actor: Member,
  { threadId, reason, details }: Report,
  now: Date,
): Promise<Result<{ id: string }, "already_reported">> {
  const pair = pairOf(await findThread(trx, actor, threadId))
  const by = { reportedByAccountId: actor.accountId, reportedBy: actor.userId, reportedAt: now }
  const id = await insertReport(trx, { ...pair, threadId, reason, details, ...by })
  if (!id) return refused("already_reported")
  await recordAct(trx, actor, "report_thread", id, { threadId, reason })
  return ok({ id })
}
