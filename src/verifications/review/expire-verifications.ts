import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { tellVerification } from "#src/verifications/tell-verification.ts"
import { expireApprovals, insertDueAlerts } from "./expiry-queries.ts"
import { tellExpiry } from "./tell-expiry.ts"

/** Tells whose papers end soon, and ends the approvals whose day has passed; a paper is good on its last day. */
export async function expireVerifications(trx: Trx, now: Date) {
  const today = casablancaDay(now)
  for (const alert of await insertDueAlerts(trx, today, now)) {
    await tellExpiry(trx, alert, now)
    await enqueue(trx, "send-expiry-alert", alert)
  }
  const expired = await expireApprovals(trx, today, now)
  for (const { accountId, eventId } of expired)
    await tellVerification(trx, { accountId, eventId, state: "expired" }, now)
}
