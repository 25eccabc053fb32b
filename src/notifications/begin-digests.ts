import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { claimDueLines } from "./digest-queries.ts"

/** Takes every line that is due into one digest a person; the lines are taken and the mails enqueued together. */
export async function beginDigests(trx: Trx, now: Date) {
  for (const digest of await claimDueLines(trx, now)) await enqueue(trx, "send-digest", digest)
}
