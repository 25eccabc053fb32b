import sharp from "sharp"
import { ok, type Result, refused } from "#src/result.ts"
import type { Paper, PaperRefusal } from "./paper.ts"

const maxPixels = 64_000_000
/** Enough to read a card or an A4 page by, and to look closer. */
const longestSide = 3200
/** Under which a picture is taken for none; by default what a card can be read by. */
export type Smallest = { longer: number; shorter: number }
const readable: Smallest = { longer: 480, shorter: 300 }
const timeLimit = { seconds: 20 }

// Drawing takes one core of the machine, and keeps nothing of what it drew.
sharp.concurrency(1)
sharp.cache(false)

/** A picture drawn anew, upright, on white: nothing of the sent file but its pixels. */
export async function drawPaper(
  bytes: Buffer,
  format: string,
  smallest: Smallest = readable,
): Promise<Result<Paper, PaperRefusal>> {
  try {
    const known = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (known.format !== format) return refused("paper_type")
    if ((known.pages ?? 1) > 1) return refused("paper_animated")
    if (known.width * known.height > maxPixels) return refused("paper_too_many_pixels")
    const [shorter, longer] = [Math.min(known.width, known.height), Math.max(known.width, known.height)]
    if (longer < smallest.longer || shorter < smallest.shorter) return refused("paper_too_small")
    return ok(await draw(bytes))
  } catch {
    // sharp throws for whatever it cannot decode: truncated, corrupt, too long to draw, or HEIC, whose decoder it lacks.
    return refused(format === "heif" ? "paper_heic" : "paper_broken")
  }
}

async function draw(bytes: Buffer): Promise<Paper> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 85 })
    .timeout(timeLimit)
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, mediaType: "image/jpeg", width: info.width, height: info.height }
}
