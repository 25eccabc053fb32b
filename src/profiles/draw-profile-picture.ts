import { drawFor } from "#src/products/picture-drawing.ts"
import { originalKey, pictureKey } from "#src/products/picture-url.ts"
import { readStoredFile, storeFile } from "#src/storage/storage.ts"

const shownWidths = [320, 640] as const

/** Draws a picture in the widths of a profile; one that was discarded meanwhile has nothing left to draw. May run again. */
export async function drawProfilePicture(pictureId: string) {
  const original = await readStoredFile(originalKey(pictureId))
  if (!original) return
  for (const width of shownWidths) await storeFile(pictureKey(pictureId, width), await drawFor(original, width, "webp"))
}
