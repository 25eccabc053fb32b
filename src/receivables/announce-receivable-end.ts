import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { listEnrolled } from "./queries.ts"

/** One mail for each enrolled influencer, of a pause of which they were told. */
export async function announceReceivableEnd(trx: Trx, accountId: string, pauseId: string) {
  for (const influencerId of await listEnrolled(trx, accountId))
    await enqueue(trx, "send-receivable-news", { accountId, pauseId, influencerId, moment: "ended" })
}
