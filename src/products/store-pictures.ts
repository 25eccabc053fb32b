import { randomUUID } from "node:crypto"
import type { UploadedFile } from "#src/forms/form.ts"
import { storeFile } from "#src/storage/storage.ts"
import { type DrawnPicture, drawPicture, type PictureRefusal } from "./picture-file.ts"
import { originalKey } from "./picture-url.ts"

export type StoredPicture = { id: string; width: number; height: number }
export type RefusedPicture = { name: string; reason: PictureRefusal }
export type SentPictures = { stored: StoredPicture[]; refused: RefusedPicture[] }

/** Reads and stores what was sent, one file after the other; a refused file does not stop the others. */
export async function storePictures(files: readonly UploadedFile[]): Promise<SentPictures> {
  const sent: SentPictures = { stored: [], refused: [] }
  for (const file of files) {
    const drawn = await drawPicture(file)
    if (drawn.ok) sent.stored.push(await storePicture(drawn.value))
    else sent.refused.push({ name: file.name, reason: drawn.reason })
  }
  return sent
}

async function storePicture({ width, height, bytes }: DrawnPicture): Promise<StoredPicture> {
  const id = randomUUID()
  await storeFile(originalKey(id), bytes)
  return { id, width, height }
}
