import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { takeDueSearches } from "./queries.ts"

/** Gives each search that is due a job that says from when until when: begun again, it looks at the same time. */
export async function enqueueDueSearches(trx: Trx, now: Date) {
  for (const { accountId, id, seenUntil } of await takeDueSearches(trx, now)) {
    const time = { since: seenUntil.toISOString(), until: now.toISOString() }
    await enqueue(trx, "look-for-news", { accountId, searchId: id, ...time })
  }
}
