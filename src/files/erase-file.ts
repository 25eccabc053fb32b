import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { forgetKey } from "./queries.ts"

/** Nobody opens the file again from the commit on; a job then takes its body away. Again is no failure. */
export async function eraseFile(trx: Trx, accountId: string, fileId: string, now: Date) {
  if (await forgetKey(trx, accountId, fileId, now)) await enqueue(trx, "discard-file", { accountId, fileId })
}
