import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { listUndrawn } from "./file-queries.ts"

/** Sends every paper of an account that has no file yet to be drawn, each by itself. */
export async function drawPapers(trx: Trx, accountId: string) {
  for (const paperId of await listUndrawn(trx, accountId)) await enqueue(trx, "draw-paper", { accountId, paperId })
}
