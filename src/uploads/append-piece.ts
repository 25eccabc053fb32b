import type { Trx } from "#db/database.ts"
import { Gone } from "#src/errors.ts"
import { keepFile } from "#src/files/keep-file.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { lockUpload, recordPiece } from "./queries.ts"
import { maxPieces } from "./upload.ts"

type Piece = { uploadId: string; offset: number; bytes: Buffer }

/** Adds what has come to what is there, when it begins where that ends; two who send the same bytes do not add them twice. */
export async function appendPiece(
  trx: Trx,
  accountId: string,
  { uploadId, offset, bytes }: Piece,
  now: Date,
): Promise<Result<{ receivedBytes: number; expiresAt: Date }, "other_offset" | "too_long" | "too_many_pieces">> {
  const upload = await lockUpload(trx, accountId, uploadId)
  if (upload.expiresAt <= now) throw new Gone(`upload ${uploadId}`)
  if (offset !== upload.receivedBytes) return refused("other_offset")
  const receivedBytes = offset + bytes.length
  if (receivedBytes > upload.totalBytes) return refused("too_long")
  if (upload.pieces.length >= maxPieces) return refused("too_many_pieces")

  if (bytes.length > 0) {
    const { id } = await keepFile(trx, accountId, { bytes, mediaType: "application/octet-stream" }, now)
    const isLast = receivedBytes === upload.totalBytes
    await recordPiece(trx, upload, { fileId: id, bytes: bytes.length, isLast, at: now })
  }
  return ok({ receivedBytes, expiresAt: upload.expiresAt })
}
