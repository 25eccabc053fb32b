import { type Db, inAccount, inNoAccount } from "#db/database.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { deleteRequestsOfLeavers, forgetStorageKey, listStoredExports } from "./queries.ts"

/** Takes away the copies whose link was over before then; the request stays, to say that there was one. */
export async function removeDataExports(db: Db, { before, now }: Cutoff): Promise<bigint> {
  return erase(db, await listStoredExports(db, { overBefore: before }), now)
}

/** Every copy of a person who leaves. */
export async function removeDataExportsOf(db: Db, userId: string, now: Date): Promise<bigint> {
  return erase(db, await listStoredExports(db, { userId }), now)
}

async function erase(db: Db, stored: { id: string; fileId: string }[], now: Date): Promise<bigint> {
  for (const { id, fileId } of stored)
    await inAccount(db, platformAccountId, async (trx) => {
      await eraseFile(trx, platformAccountId, fileId, now)
      await forgetStorageKey(trx, id)
    })
  return BigInt(stored.length)
}

/** Requests of people who left long ago. */
export function forgetDataRequests(db: Db, { before }: Cutoff): Promise<bigint> {
  return inNoAccount(db, (trx) => deleteRequestsOfLeavers(trx, before))
}
