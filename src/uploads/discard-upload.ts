import type { Trx } from "#db/database.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import { deleteUpload, lockUpload } from "./queries.ts"

/** Forgets a file on its way and every piece of it: given up, too late, or put where it belongs. */
export async function discardUpload(trx: Trx, accountId: string, id: string, now: Date) {
  const { pieces } = await lockUpload(trx, accountId, id)
  for (const piece of pieces) await eraseFile(trx, accountId, piece, now)
  await deleteUpload(trx, accountId, id)
}
