import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { underWaySince } from "./data-request.ts"
import { hasUnfinishedExport, insertRequest, lockPerson } from "./queries.ts"

/** Asks for a copy of everything held about a person, to be made by a job; they are told by mail when it is there. */
export async function requestDataExport(
  trx: Trx,
  userId: string,
  now: Date,
): Promise<Result<{ id: string }, "under_way">> {
  await lockPerson(trx, userId)
  if (await hasUnfinishedExport(trx, userId, underWaySince(now))) return refused("under_way")

  const id = await insertRequest(trx, { userId, kind: "export", requestedAt: now })
  await enqueue(trx, "write-data-export", { requestId: id })
  return ok({ id })
}
