import { fileTypeFromBuffer } from "file-type"
import { type Result, refused } from "#src/result.ts"
import { drawPaper, type Smallest } from "./draw-paper.ts"
import { examinePdf } from "./examine-pdf.ts"
import { maxPaperBytes, type Paper, type PaperRefusal } from "./paper.ts"

const formats: Record<string, string> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heif",
  "image/heif": "heif",
}

/** Reads a sent file as a paper; its name and its declared type are not asked, only its bytes. */
export async function readPaper(bytes: Buffer, smallest?: Smallest): Promise<Result<Paper, PaperRefusal>> {
  if (bytes.length === 0) return refused("paper_empty")
  if (bytes.length > maxPaperBytes) return refused("paper_too_large")
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? ""
  if (type === "image/apng" || type === "image/gif") return refused("paper_animated")
  if (type === "application/pdf") return examinePdf(bytes)
  const format = formats[type]
  return format ? drawPaper(bytes, format, smallest) : refused("paper_type")
}
