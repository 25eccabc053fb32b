import { readStoredFile } from "#src/storage/storage.ts"
import { keyOfAddress, originalKey } from "./picture-url.ts"

export type OpenedPicture = { bytes: Buffer<ArrayBuffer>; mediaType: string; isFinal: boolean }

/** The picture of an address; as it was taken in, while it is not drawn in the width that is asked for. */
export async function openPicture(pictureId: string, file: string): Promise<OpenedPicture | null> {
  const key = keyOfAddress(pictureId, file)
  const bytes = key && (await readStoredFile(key))
  const mediaType = file.endsWith(".avif") ? "image/avif" : "image/webp"
  if (bytes) return { bytes, mediaType, isFinal: true }
  const original = key?.endsWith(".webp") ? await readStoredFile(originalKey(pictureId)) : null
  return original && { bytes: original, mediaType, isFinal: false }
}
