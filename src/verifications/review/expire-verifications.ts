import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { expireApprovals, insertDueAlerts } from "./expiry-queries.ts"

/** Tells whose papers end soon, and ends the approvals whose day has passed; a paper is good on its last day. */
export async function expireVerifications(trx: Trx, now: Date) {
  const today = casablancaDay(now)
  for (const alert of await insertDueAlerts(trx, today, now)) await enqueue(trx, "send-expiry-alert", alert)
  const expired = await expireApprovals(trx, today, now)
  for (const { accountId, eventId } of expired) await enqueue(trx, "send-verification-news", { accountId, eventId })
}
