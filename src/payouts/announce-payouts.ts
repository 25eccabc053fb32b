import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { listSettledAt } from "./news-queries.ts"
import { tellPayout } from "./tell-payout.ts"

type Settlement = { accountId: string; batchId: string; settledAt: Date }

/** Has each payee told what the bank did, one by one. */
export async function announcePayouts(trx: Trx, { accountId, batchId, settledAt }: Settlement) {
  for (const payoutId of await listSettledAt(trx, accountId, batchId, settledAt)) {
    await tellPayout(trx, accountId, payoutId, settledAt)
    await enqueue(trx, "send-payout-news", { accountId, payoutId })
  }
}
