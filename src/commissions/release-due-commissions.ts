import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { listDueCommissions } from "./queries.ts"

/** Sends each commission whose hold is over to be released by itself; one that waits already is sent again without harm. */
export async function releaseDueCommissions(trx: Trx, now: Date): Promise<number> {
  const due = await listDueCommissions(trx, now)
  for (const { accountId, commissionId } of due) await enqueue(trx, "release-commission", { accountId, commissionId })
  return due.length
}
