import { type Db, inAccount } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import type { Cutoff } from "#src/retention/cutoff.ts"
import { findItem } from "./item-queries.ts"
import * as old from "./old-paper-queries.ts"
import { recordErasure, recordReplacement } from "./queries.ts"
import { settleItem } from "./settle-item.ts"

/** The image of a paper that was decided on; what was decided stays. */
export function eraseIdentityPapers(db: Db, { before, now }: Cutoff): Promise<bigint> {
  return eraseAll(db, () => old.listDecidedPapers(db, "identity", before), now)
}

export function eraseCompanyPapers(db: Db, { before, now }: Cutoff): Promise<bigint> {
  return eraseAll(db, () => old.listDecidedPapers(db, "company", before), now)
}

export function eraseReplacedPapers(db: Db, { before, now }: Cutoff): Promise<bigint> {
  return eraseAll(db, () => old.listReplacedPapers(db, before), now)
}

/** Papers of a file that was left lying: it asks for them again when somebody comes back to it. */
export async function eraseUndecidedPapers(db: Db, { before, now }: Cutoff): Promise<bigint> {
  let erased = 0n
  for (;;) {
    const papers = await old.listUndecidedPapers(db, before)
    for (const paper of papers) await takeBack(db, paper, now)
    erased += BigInt(papers.length)
    if (papers.length === 0) return erased
  }
}

/** For an account that has closed: every paper at once, or those that no decision needs. */
export function erasePapersOf(db: Db, accountId: string, which: "all" | "undecided", now: Date): Promise<bigint> {
  return eraseAll(db, () => old.listPapersOf(db, accountId, which), now)
}

async function eraseAll(db: Db, list: () => Promise<old.OldPaper[]>, now: Date): Promise<bigint> {
  let erased = 0n
  for (;;) {
    const papers = await list()
    for (const { accountId, id, fileId } of papers)
      await inAccount(db, accountId, async (trx) => {
        await eraseFile(trx, accountId, fileId, now)
        await recordErasure(trx, accountId, id, now)
      })
    erased += BigInt(papers.length)
    if (papers.length === 0) return erased
  }
}

function takeBack(db: Db, { accountId, id, fileId, itemId, isAsked }: old.OldPaper, now: Date) {
  return inAccount(db, accountId, async (trx) => {
    await recordReplacement(trx, accountId, id, now)
    await eraseFile(trx, accountId, fileId, now)
    await recordErasure(trx, accountId, id, now)
    if (isAsked) await settleItem(trx, accountId, await findItem(trx, accountId, itemId), casablancaDay(now))
  })
}
