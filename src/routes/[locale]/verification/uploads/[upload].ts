import { inAccount } from "#db/database.ts"
import { readWhatComes } from "#src/forms/body.ts"
import { appendPiece } from "#src/uploads/append-piece.ts"
import { discardUpload } from "#src/uploads/discard-upload.ts"
import { openUpload } from "#src/uploads/read-upload.ts"
import { asMember, asMemberSending, type Sender } from "#src/web/as-member.ts"
import { bytesIn, otherTus, tus, tusProgress } from "#src/web/tus.ts"

const statuses = { other_offset: 409, too_long: 413, too_many_pieces: 413 } as const

/** Says how far a file has come, so that the rest can follow. */
export const HEAD = asMember("manage_account", async ({ trx, actor, request, id, now }) => {
  const other = otherTus(request)
  if (other) return other
  const upload = await openUpload(trx, actor.accountId, id("upload"), now)
  return tus(200, { "upload-length": String(upload.totalBytes), ...tusProgress(upload) })
})

/** Takes the bytes that follow; those that come before the line is cut stay. */
export const PATCH = asMemberSending("manage_account", readPiece, async (context, bytes) => {
  const { trx, actor, request, id, now } = context
  const other = otherTus(request)
  if (other) return other
  const offset = bytesIn(request, "upload-offset")
  if (offset === null) return tus(400)
  if (!bytes) return tus(415)

  const piece = { uploadId: id("upload"), offset, bytes }
  const appended = await appendPiece(trx, actor.accountId, piece, now)
  return appended.ok ? tus(204, tusProgress(appended.value)) : tus(statuses[appended.reason])
})

/** Gives the file up. */
export const DELETE = asMember("manage_account", async ({ trx, actor, request, id, now }) => {
  const other = otherTus(request)
  if (other) return other
  await discardUpload(trx, actor.accountId, id("upload"), now)
  return tus(204)
})

/** Nothing is read for an upload that is not there, and no more than it still lacks. */
async function readPiece({ db, accountId, request, id, now }: Sender): Promise<Buffer | null> {
  if (request.headers.get("content-type") !== "application/offset+octet-stream") return null
  const upload = await inAccount(db, accountId, (trx) => openUpload(trx, accountId, id("upload"), now))
  // Bytes that follow nothing are not waited for.
  if (bytesIn(request, "upload-offset") !== upload.receivedBytes) return Buffer.alloc(0)
  return readWhatComes(request, upload.totalBytes - upload.receivedBytes)
}
