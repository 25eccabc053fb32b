import { type Db, inNoAccount } from "#db/database.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { listOldEvidence, type OldEvidence, recordErasure } from "./evidence-queries.ts"

const atOnce = 200

/** The papers of disputes that were over long ago; what was said and decided stays with the books. */
export function forgetEvidence(db: Db, { before, now }: Cutoff): Promise<bigint> {
  return eraseAll(db, { before, ownerId: null }, now)
}

/** The same of an account that has closed, of every dispute that is over. */
export function forgetEvidenceOf(db: Db, ownerId: string, now: Date): Promise<bigint> {
  return eraseAll(db, { before: now, ownerId }, now)
}

async function eraseAll(db: Db, which: { before: Date; ownerId: string | null }, now: Date): Promise<bigint> {
  let erased = 0n
  for (;;) {
    const some = await inNoAccount(db, async (trx) => {
      const old: OldEvidence[] = await listOldEvidence(trx, which, atOnce)
      for (const { merchantAccountId, id, ownerAccountId, fileId } of old) {
        await eraseFile(trx, ownerAccountId, fileId, now)
        await recordErasure(trx, merchantAccountId, id, now)
      }
      return old.length
    })
    erased += BigInt(some)
    if (some < atOnce) return erased
  }
}
