import { type Db, inAccount, type Trx } from "#db/database.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { casablancaDay } from "#src/clock.ts"
import { optionalSetting } from "#src/env.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import { openFile } from "#src/files/open-file.ts"
import { isEditable } from "#src/verifications/verification-state.ts"
import { clamdAddress, scanBytes, type Verdict } from "./clamd.ts"
import { findItem, lockState } from "./item-queries.ts"
import type { Scan } from "./paper.ts"
import { findDocument, recordErasure, recordScan } from "./queries.ts"
import { settleItem } from "./settle-item.ts"

/** Has a paper scanned; until the scanner has said a word the paper waits, so a scanner that is away is a failure to try again. */
export async function scanDocument(db: Db, accountId: string, documentId: string, now: Date) {
  const { scan, fileId, erasedAt } = await findDocument(db, accountId, documentId)
  if (erasedAt || scan === "clean" || scan === "infected") return
  const url = optionalSetting("CLAMD_URL")
  if (!url) return tell(db, { accountId, documentId, scan: "not_scanned", detail: null }, now)

  const bytes = await openFile(db, accountId, fileId)
  if (bytes) await tell(db, { accountId, documentId, ...found(await scanBytes(bytes, clamdAddress(url))) }, now)
}

type Told = { accountId: string; documentId: string; scan: Scan; detail: string | null }

function found(verdict: Verdict): Pick<Told, "scan" | "detail"> {
  return verdict.clean ? { scan: "clean", detail: null } : { scan: "infected", detail: verdict.signature }
}

function tell(db: Db, { accountId, documentId, scan, detail }: Told, now: Date) {
  return inAccount(db, accountId, async (trx) => {
    const document = await findDocument(trx, accountId, documentId)
    const state = await lockState(trx, accountId, document.verificationId)
    if (!(await recordScan(trx, accountId, documentId, { scan, detail }))) return
    if (scan !== "infected") return
    await eraseInfected(trx, accountId, { ...document, detail }, now)
    const item = await findItem(trx, accountId, document.itemId)
    if (isEditable(state) && !document.replacedAt) await settleItem(trx, accountId, item, casablancaDay(now))
  })
}

type Infected = { id: string; fileId: string; detail: string | null }

/** Nobody may ever look at it, so nothing is kept of it but its name and the scanner's word. */
async function eraseInfected(trx: Trx, accountId: string, { id, fileId, detail }: Infected, now: Date) {
  await eraseFile(trx, accountId, fileId, now)
  await recordErasure(trx, accountId, id, now)
  await recordAct(trx, systemActor(accountId), "erase_infected_document", id, { found: detail })
}
