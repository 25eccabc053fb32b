import { type Db, inAccount, type Trx } from "#db/database.ts"
import { systemActor } from "#src/accounts/actor.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import { clamdAddress, scanBytes } from "#src/documents/clamd.ts"
import type { Scan } from "#src/documents/paper.ts"
import { optionalSetting } from "#src/env.ts"
import { eraseFile } from "#src/files/erase-file.ts"
import { openFile } from "#src/files/open-file.ts"
import { findOwnAttachment, recordErasure, recordScan } from "./attachment-queries.ts"

type Found = { scan: Scan; detail: string | null }

/** Has a file of a message scanned; a scanner that is away is a failure to try again. */
export async function scanAttachment(db: Db, accountId: string, attachmentId: string, now: Date) {
  const attachment = await findOwnAttachment(db, accountId, attachmentId)
  if (!attachment || attachment.erasedAt || attachment.scan === "clean" || attachment.scan === "infected") return
  const found = await verdictOn(db, accountId, attachment.fileId)
  if (found) await inAccount(db, accountId, (trx) => record(trx, { accountId, attachment, found }, now))
}

async function verdictOn(db: Db, accountId: string, fileId: string): Promise<Found | null> {
  const url = optionalSetting("CLAMD_URL")
  if (!url) return { scan: "not_scanned", detail: null }
  const bytes = await openFile(db, accountId, fileId)
  if (!bytes) return null
  const verdict = await scanBytes(bytes, clamdAddress(url))
  return verdict.clean ? { scan: "clean", detail: null } : { scan: "infected", detail: verdict.signature }
}

type Attachment = { id: string; fileId: string; thumbnailId: string | null }
type Told = { accountId: string; attachment: Attachment; found: Found }

/** Of an infected one nothing is kept but its name and the scanner's word. */
async function record(trx: Trx, { accountId, attachment, found }: Told, now: Date) {
  const { id, fileId, thumbnailId } = attachment
  if (!(await recordScan(trx, accountId, id, found)) || found.scan !== "infected") return
  await eraseFile(trx, accountId, fileId, now)
  if (thumbnailId) await eraseFile(trx, accountId, thumbnailId, now)
  await recordErasure(trx, accountId, id, now)
  await recordAct(trx, systemActor(accountId), "erase_infected_attachment", id, { found: found.detail })
}
