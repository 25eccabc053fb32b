import type { Trx } from "#db/database.ts"
import { recordAct } from "#src/accounts/record-act.ts"
import type { PaperType } from "#src/documents/paper.ts"
import { openSealed } from "#src/files/seal-file.ts"
import { storageKey } from "#src/files/storage-key.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { findAttachment, resolveFile } from "./attachment-queries.ts"
import { findThread } from "./queries.ts"
import type { Member } from "./write-message.ts"

export type OpenedAttachment = { bytes: Buffer; mediaType: PaperType; name: string }
export type Unseen = "waiting" | "infected" | "erased"
export type AskedFile = { threadId: string; attachmentId: string; size: "small" | "whole" }

/** Shows a file of a conversation to one of its parties, and keeps who looked; the small picture is part of the page. */
export async function openAttachment(
  trx: Trx,
  actor: Member,
  { threadId, attachmentId, size }: AskedFile,
): Promise<Result<OpenedAttachment, Unseen>> {
  await findThread(trx, actor, threadId)
  const { id, scan, name, mediaType } = await findAttachment(trx, threadId, attachmentId)
  if (scan === "waiting" || scan === "infected") return refused(scan)
  const sealed = await resolveFile(trx, id, size)
  if (!sealed) return refused("erased")
  const body = await readStoredFile(storageKey(sealed.file))
  if (!body) throw new Error(`the body of attachment ${id} is gone`)
  if (size === "whole") await recordAct(trx, actor, "view_attachment", id, { threadId })
  return ok({ bytes: openSealed(sealed.file, sealed.wrapped, body), mediaType, name })
}
