import { type Db, inAccount, type Trx } from "#db/database.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { clamdAddress, scanBytes, type Verdict } from "#src/documents/clamd.ts"
import type { Scan } from "#src/documents/paper.ts"
import { optionalSetting } from "#src/env.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import { openFile } from "#src/files/open-file.ts"
import { findEvidence, recordErasure, recordScan } from "./evidence-queries.ts"

/** Has evidence scanned; a scanner that is away is a failure to try again. */
export async function scanEvidence(db: Db, accountId: string, evidenceId: string, now: Date) {
  const { scan, ownerAccountId, fileId, erasedAt } = await findEvidence(db, accountId, evidenceId)
  if (erasedAt || scan === "clean" || scan === "infected") return
  const url = optionalSetting("CLAMD_URL")
  const tell = (found: Found) => inAccount(db, accountId, (trx) => record(trx, { accountId, evidenceId, found }, now))
  if (!url) return tell({ scan: "not_scanned", detail: null })
  const bytes = await openFile(db, ownerAccountId, fileId)
  if (bytes) await tell(foundBy(await scanBytes(bytes, clamdAddress(url))))
}

type Found = { scan: Scan; detail: string | null }
type Told = { accountId: string; evidenceId: string; found: Found }

function foundBy(verdict: Verdict): Found {
  return verdict.clean ? { scan: "clean", detail: null } : { scan: "infected", detail: verdict.signature }
}

/** Of an infected one nothing is kept but its name and the scanner's word. */
async function record(trx: Trx, { accountId, evidenceId, found }: Told, now: Date) {
  if (!(await recordScan(trx, accountId, evidenceId, found)) || found.scan !== "infected") return
  const { ownerAccountId, fileId } = await findEvidence(trx, accountId, evidenceId)
  await eraseFile(trx, ownerAccountId, fileId, now)
  await recordErasure(trx, accountId, evidenceId, now)
  await recordAct(trx, systemActor(ownerAccountId), "erase_infected_evidence", evidenceId, { found: found.detail })
}
