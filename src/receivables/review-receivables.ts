import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { casablancaDay } from "#src/clock.ts"
import { limitsOn } from "./limits-on.ts"
import { listToReview } from "./queries.ts"
import { tooOldBefore } from "./receivable.ts"

/** Sends each merchant whose debt may have passed a limit, or come back under it, to be reviewed by itself. */
export async function reviewReceivables(trx: Trx, now: Date): Promise<number> {
  const today = casablancaDay(now)
  const { limitCents, limitDays } = await limitsOn(trx, today)
  const merchants = await listToReview(trx, limitCents, tooOldBefore(limitDays, today))
  for (const accountId of merchants) await enqueue(trx, "review-receivable", { accountId })
  return merchants.length
}
