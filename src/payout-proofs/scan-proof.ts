import { type Db, inAccount, type Trx } from "#db/database.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { clamdAddress, scanBytes, type Verdict } from "#src/documents/clamd.ts"
import type { Scan } from "#src/documents/paper.ts"
import { optionalSetting } from "#src/env.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import { openFile } from "#src/files/open-file.ts"
import { findProof, recordErasure, recordScan } from "./queries.ts"

/** Has a proof scanned; a scanner that is away is a failure to try again. */
export async function scanProof(db: Db, accountId: string, proofId: string, now: Date) {
  const { scan, fileId, erasedAt } = await findProof(db, accountId, proofId)
  if (erasedAt || scan === "clean" || scan === "infected") return
  const url = optionalSetting("CLAMD_URL")
  const tell = (found: Found) => inAccount(db, accountId, (trx) => record(trx, { accountId, proofId, found }, now))
  if (!url) return tell({ scan: "not_scanned", detail: null })
  const bytes = await openFile(db, accountId, fileId)
  if (bytes) await tell(foundBy(await scanBytes(bytes, clamdAddress(url))))
}

type Found = { scan: Scan; detail: string | null }
type Told = { accountId: string; proofId: string; found: Found }

function foundBy(verdict: Verdict): Found {
  return verdict.clean ? { scan: "clean", detail: null } : { scan: "infected", detail: verdict.signature }
}

/** Of an infected one nothing is kept but its name and the scanner's word. */
async function record(trx: Trx, { accountId, proofId, found }: Told, now: Date) {
  if (!(await recordScan(trx, accountId, proofId, found)) || found.scan !== "infected") return
  const { fileId } = await findProof(trx, accountId, proofId)
  await eraseFile(trx, accountId, fileId, now)
  await recordErasure(trx, accountId, proofId, now)
  await recordAct(trx, systemActor(accountId), "erase_infected_proof", proofId, { found: found.detail })
}
