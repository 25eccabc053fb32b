import sharp from "sharp"
import type { PictureFormat, PictureWidth } from "./picture-url.ts"

const maxBlurBytes = 600

/** One file of a picture that was taken in before, for one width and one format. */
export function drawFor(original: Buffer, width: PictureWidth, format: PictureFormat): Promise<Buffer> {
  const picture = sharp(original).resize({ width, withoutEnlargement: true })
  return (format === "avif" ? picture.avif({ quality: 52, effort: 3 }) : picture.webp({ quality: 78 })).toBuffer()
}

/** A few bytes that say its colours while it comes. */
export async function drawBlur(original: Buffer): Promise<Buffer> {
  for (const side of [16, 12, 8]) {
    const blur = await sharp(original).resize(side, side, { fit: "inside" }).webp({ quality: 40, effort: 6 }).toBuffer()
    if (blur.length <= maxBlurBytes) return blur
  }
  throw new Error("a blur of eight pixels is longer than it may be")
}
