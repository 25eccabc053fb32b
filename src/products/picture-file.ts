import { readFile } from "node:fs/promises"
import { fileTypeFromBuffer } from "file-type"
import sharp from "sharp"
import type { UploadedFile } from "#src/forms/form.ts"
import { ok, type Result, refused } from "#src/result.ts"
import { pictureWidths } from "./picture-url.ts"

export const pictureRefusals = [
  "picture_empty",
  "picture_too_large",
  "picture_type",
  "picture_animated",
  "picture_hides_code",
  "picture_too_many_pixels",
  "picture_broken",
] as const
export type PictureRefusal = (typeof pictureRefusals)[number]

/** A picture drawn anew: nothing of the sent file but its pixels. */
export type DrawnPicture = { width: number; height: number; bytes: Buffer }

const formats: Record<string, string> = { "image/jpeg": "jpeg", "image/png": "png", "image/webp": "webp" }
const maxPixels = 64_000_000
const widest = Math.max(...pictureWidths)
const timeLimit = { seconds: 20 }

// Pictures take turns: a page must not wait because another merchant sends ten of them.
sharp.concurrency(1)
sharp.cache(false)

/** Reads a sent file as a picture; its name and its declared type are not asked, only its bytes. */
export async function drawPicture(file: UploadedFile): Promise<Result<DrawnPicture, PictureRefusal>> {
  if (file.tooLarge) return refused("picture_too_large")
  if (file.bytes === 0) return refused("picture_empty")
  const bytes = await readFile(file.path)
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === "image/apng" || type?.mime === "image/gif") return refused("picture_animated")
  const format = formats[type?.mime ?? ""]
  if (!format) return refused("picture_type")
  if (hidesCode(bytes)) return refused("picture_hides_code")
  return draw(bytes, format)
}

async function draw(bytes: Buffer, format: string): Promise<Result<DrawnPicture, PictureRefusal>> {
  try {
    const known = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (known.format !== format) return refused("picture_type")
    if ((known.pages ?? 1) > 1) return refused("picture_animated")
    if (known.width * known.height > maxPixels) return refused("picture_too_many_pixels")
    return ok(await redraw(bytes))
  } catch {
    // sharp throws for whatever it cannot decode: truncated, corrupt, or too long to draw.
    return refused("picture_broken")
  }
}

/** Upright, without what the camera wrote, on white where one could see through: what comes below a picture shows nowhere. */
async function redraw(bytes: Buffer): Promise<DrawnPicture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: widest, withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .webp({ quality: 90 })
    .timeout(timeLimit)
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, bytes: data }
}

const endOfZip = Buffer.from("PK\u0005\u0006", "latin1")
const zipTail = 66_000

/** A file that is a picture and, for another reader, a page, a script, a PDF or an archive. */
function hidesCode(bytes: Buffer): boolean {
  const text = bytes.toString("latin1")
  return (
    /<(?:script|iframe|!doctype|\?php|html[\s>])|%PDF-\d/i.test(text) || bytes.subarray(-zipTail).includes(endOfZip)
  )
}
