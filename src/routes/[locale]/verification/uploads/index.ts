import { isUuid } from "#src/crypto/is-uuid.ts"
import { beginPaperUpload } from "#src/documents/begin-paper-upload.ts"
import { maxPaperBytes } from "#src/documents/paper.ts"
import { NotFound } from "#src/errors.ts"
import { paths } from "#src/paths.ts"
import { readUploadMetadata } from "#src/uploads/upload-metadata.ts"
import { asMember } from "#src/web/as-member.ts"
import { asReader } from "#src/web/as-visitor.ts"
import { bytesIn, otherTus, tus, tusOptions, tusProgress } from "#src/web/tus.ts"

export const OPTIONS = asReader(() => tusOptions(maxPaperBytes))

/** Makes room for a paper of a length, told with the item and the kind it is for; answers where its bytes go. */
export const POST = asMember("manage_account", async ({ trx, actor, request, locale, now }) => {
  const other = otherTus(request)
  if (other) return other
  const totalBytes = bytesIn(request, "upload-length")
  const told = readUploadMetadata(request.headers.get("upload-metadata") ?? "")
  if (!told || !totalBytes) return tus(400)
  if (totalBytes > maxPaperBytes) return tus(413)
  const [itemId = "", kind = "", name = ""] = ["item", "kind", "filename"].map((key) => told.get(key))
  if (!isUuid(itemId)) throw new NotFound("an item")

  const begun = await beginPaperUpload(trx, actor, { itemId, kind, name, totalBytes }, now)
  if (!begun.ok) return tus(begun.reason === "not_editable" ? 409 : 429)
  const { id, expiresAt } = begun.value
  return tus(201, { location: paths.upload(locale, id), ...tusProgress({ receivedBytes: 0, expiresAt }) })
})
