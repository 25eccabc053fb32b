import type { Db } from "#db/database.ts"
import type { StaffActor } from "#src/accounts/actor.ts"
import { claimOf } from "./claim.ts"
import type { Queue, QueueQuestion } from "./queue.ts"
import { countFiles, countStates, listFiles } from "./queue-queries.ts"
import { reviewerOf } from "./reviewer.ts"

const pageLength = 50

/** The files that the question asks for, a page of them, and how many stand where. */
export async function listQueue(db: Db, staff: StaffActor, question: QueueQuestion, now: Date): Promise<Queue> {
  const { userId } = reviewerOf(staff, staff.accountId, "see_papers")
  const page = { limit: pageLength + 1, offset: Math.max(question.page - 1, 0) * pageLength }
  const files = await listFiles(db, userId, question, page)

  return {
    entries: files.slice(0, pageLength).map(({ claimedBy, claimedAt, claimerName, ...file }) => ({
      ...{ ...file, flagCount: Number(file.flagCount), round: Number(file.round) },
      claim: claimOf({ claimedBy, claimedAt, claimerName }, userId, now),
    })),
    hasMore: files.length > pageLength,
    counts: await countFiles(db, userId),
    states: await countStates(db),
  }
}
