import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { listPaidPairs } from "./correction-queries.ts"

/**
 * Sends every payer and payee of this year and the last to be reviewed, each by itself: a status proven, an attestation or
 * a payment made elsewhere may have come to be known since the last payment.
 */
export async function reviewWithholding(trx: Trx, now: Date): Promise<number> {
  const since = `${Number(casablancaDay(now).slice(0, 4)) - 1}-01-01`
  const pairs = await listPaidPairs(trx, since)
  for (const pair of pairs) await enqueue(trx, "correct-withholding", pair)
  return pairs.length
}
