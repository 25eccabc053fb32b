import { type Db, inNoAccount } from "#db/database.ts"
import { forgetName } from "#src/accounts/close-person.ts"
import { forgetWhatWasTold } from "#src/notifications/forget-notifications.ts"
import { listRules } from "#src/retention/list-rules.ts"
import type { RetentionSubject } from "#src/retention/subjects.ts"
import { eraseClosedAccount } from "./erase-closed-account.ts"
import { type BegunErasure, type ErasedThing, type ErasureReport, erasedThings, type KeptThing } from "./erasure.ts"
import { keptOfAccount } from "./kept-of-account.ts"
import { findRequest, recordOutcome } from "./queries.ts"
import { removeDataExportsOf } from "./remove-data-exports.ts"
import { sendErasureReport } from "./send-erasure-report.ts"
import type { RequestKey } from "./write-data-export.ts"

/** Erases what may go at once, tells the person what stays and why, then forgets who they were; may run again. */
export async function finishErasure(db: Db, { requestId }: RequestKey, now: Date) {
  const { userId, finishedAt, outcome } = await findRequest(db, "erasure", requestId)
  if (finishedAt) return
  const begun = outcome as BegunErasure
  const { closedAccountIds, leftCount } = begun
  const erased = await eraseEverything(db, userId, begun, now)
  // A run after this one finds nothing left to erase, and must still tell what was.
  await inNoAccount(db, (trx) => recordOutcome(trx, requestId, { outcome: { ...begun, erased }, at: null }))

  const kept = await keptAfter(db, closedAccountIds, now)
  const report: ErasureReport = { closedCount: closedAccountIds.length, leftCount, erased, kept }
  await sendErasureReport(db, { userId, requestId, report })
  await inNoAccount(db, async (trx) => {
    await forgetWhatWasTold(trx, userId)
    await forgetName(trx, userId)
    await recordOutcome(trx, requestId, { outcome: report, at: now })
  })
}

async function eraseEverything(db: Db, userId: string, { closedAccountIds, erased }: BegunErasure, now: Date) {
  const things = new Set<ErasedThing>(erased)
  for (const accountId of closedAccountIds)
    for (const thing of await eraseClosedAccount(db, accountId, now)) things.add(thing)
  if ((await removeDataExportsOf(db, userId, now)) > 0n) things.add("copies")
  return erasedThings.filter((thing) => things.has(thing))
}

async function keptAfter(db: Db, closedAccountIds: string[], now: Date): Promise<KeptThing[]> {
  const kept = new Set<RetentionSubject>(["acceptances", "audit_entries"])
  for (const accountId of closedAccountIds) for (const subject of await keptOfAccount(db, accountId)) kept.add(subject)
  const rules = (await listRules(db, now)).filter(({ subject }) => kept.has(subject))
  return rules.map(({ subject, days, source, sourceAr }) => ({ subject, days, source, sourceAr }))
}
