import { readStoredFile } from "#src/storage/storage.ts"
import { keyOfAddress, originalKey, pictureKey } from "./picture-url.ts"

export type OpenedPicture = { bytes: Buffer<ArrayBuffer>; mediaType: string; isFinal: boolean }

/** The picture of an address; as it was taken in, while it is not drawn in the width that is asked for. */
export async function openPicture(pictureId: string, file: string): Promise<OpenedPicture | null> {
  const key = keyOfAddress(pictureId, file)
  const bytes = key && (await readStoredFile(key))
  const mediaType = file.endsWith(".avif") ? "image/avif" : "image/webp"
  if (bytes) return { bytes, mediaType, isFinal: true }
  const original = key?.endsWith(".webp") ? await readOriginal(pictureId) : null
  return original && { bytes: original, mediaType, isFinal: false }
}

/** A picture as it was taken in; of those from before originals were kept, the widest. */
export async function readOriginal(pictureId: string): Promise<Buffer<ArrayBuffer> | null> {
  return (await readStoredFile(originalKey(pictureId))) ?? (await readStoredFile(pictureKey(pictureId, 1280)))
}
