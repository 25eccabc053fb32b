import { type Db, inNoAccount, type Trx } from "#db/database.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteBy, deleteEmptyThreads, deleteOld, type OldFile } from "./forgetting-queries.ts"

const atOnce = 500

/** What was said too long ago, with its files; a conversation that staff have yet to read stays until they have. */
export function forgetOldMessages(db: Db, { before, now }: Cutoff): Promise<bigint> {
  return removeAll(db, now, (trx) => deleteOld(trx, before, atOnce))
}

/** All that an account which has closed wrote to others; what they wrote to it stays theirs. */
export function forgetConversations(db: Db, accountId: string, now: Date): Promise<bigint> {
  return removeAll(db, now, (trx) => deleteBy(trx, accountId, atOnce))
}

type Removed = { removed: number; files: OldFile[] }

async function removeAll(db: Db, now: Date, some: (trx: Trx) => Promise<Removed>): Promise<bigint> {
  let all = 0n
  for (;;) {
    const removed = await inNoAccount(db, async (trx) => {
      const { removed, files } = await some(trx)
      for (const { accountId, fileId } of files) await eraseFile(trx, accountId, fileId, now)
      if (removed < atOnce) await deleteEmptyThreads(trx)
      return removed
    })
    all += BigInt(removed)
    if (removed < atOnce) return all
  }
}
