import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { later, minute } from "#src/clock.ts"
import { takeDueSearches } from "./queries.ts"

/** What was published a moment ago may not be in the index yet: it is left to the next look. */
const settling = 10 * minute

/**
 * Gives some of the searches that are due a job each, which says from when until when: begun again, it looks at the same
 * time. Tells how many they were; none means that no other is due.
 */
export async function enqueueDueSearches(trx: Trx, now: Date): Promise<number> {
  const until = later(now, -settling)
  const due = await takeDueSearches(trx, now, until)
  for (const { accountId, id, seenUntil } of due) {
    const time = { since: seenUntil.toISOString(), until: until.toISOString() }
    await enqueue(trx, "look-for-news", { accountId, searchId: id, ...time })
  }
  return due.length
}
