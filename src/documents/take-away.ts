import type { Trx } from "#db/database.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import { hasDecision, recordErasure, recordReplacement } from "./queries.ts"

/** Takes a paper out of the file; one that nobody has decided on is erased at once, the others when their days are over. */
export async function takeAway(trx: Trx, accountId: string, paper: { id: string; fileId: string }, now: Date) {
  await recordReplacement(trx, accountId, paper.id, now)
  if (await hasDecision(trx, accountId, paper.id)) return
  await eraseFile(trx, accountId, paper.fileId, now)
  await recordErasure(trx, accountId, paper.id, now)
}
