import type { Trx } from "#db/database.ts"
import { enqueue } from "#jobs/queue.ts"
import { paperName } from "#src/documents/paper-name.ts"
import { keepFile } from "#src/files/keep-file.ts"
import type { AttachedFile } from "./attached-file.ts"
import { insertAttachment } from "./attachment-queries.ts"
import type { Pair } from "./block-queries.ts"

type Sent = Pair & { messageId: string; ownerAccountId: string }

/** Keeps the files of a message, sealed in their sender's account; nobody sees one before it is scanned. */
export async function attachFiles(trx: Trx, sent: Sent, files: readonly AttachedFile[], now: Date) {
  for (const [position, { name, paper, thumbnail }] of files.entries()) {
    const { bytes, mediaType, width = null, height = null } = paper
    const accountId = sent.ownerAccountId
    const whole = await keepFile(trx, accountId, { bytes, mediaType }, now)
    const small = thumbnail && (await keepFile(trx, accountId, { bytes: thumbnail, mediaType }, now))
    const kept = { fileId: whole.id, thumbnailId: small?.id ?? null }
    const shown = { name: paperName(name, mediaType), mediaType, bytes: BigInt(bytes.length), width, height }
    const attachmentId = await insertAttachment(trx, { ...sent, ...kept, ...shown, position })
    await enqueue(trx, "scan-attachment", { accountId, attachmentId })
  }
}
