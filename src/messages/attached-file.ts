import { readFile } from "node:fs/promises"
import sharp from "sharp"
import type { Paper, PaperRefusal } from "#src/documents/paper.ts"
import { readPaper } from "#src/documents/read-paper.ts"
import type { UploadedFile } from "#src/forms/form.ts"
import { maxFiles } from "./message.ts"

/** A file to go with a message, read and drawn anew; its name is shown, never used as a path. */
export type AttachedFile = { name: string; paper: Paper; thumbnail: Buffer | null }

export type ReadFiles =
  | { ok: true; files: AttachedFile[] }
  | { ok: false; reason: PaperRefusal | "too_many_files"; name: string }

// A logo or a cut of a screen is a picture as well.
const smallest = { longer: 16, shorter: 16 }
const thumbnailWidth = 480

/** Reads the files of a form, outside of any transaction. */
export async function readAttachedFiles(sent: readonly UploadedFile[]): Promise<ReadFiles> {
  const chosen = sent.filter(({ field, bytes }) => field === "files" && bytes > 0)
  if (chosen.length > maxFiles) return { ok: false, reason: "too_many_files", name: "" }
  const files: AttachedFile[] = []
  for (const { path, name, tooLarge } of chosen) {
    if (tooLarge) return { ok: false, reason: "paper_too_large", name }
    const read = await readPaper(await readFile(path), smallest)
    if (!read.ok) return { ok: false, reason: read.reason, name }
    files.push({ name, paper: read.value, thumbnail: await thumbnailOf(read.value) })
  }
  return { ok: true, files }
}

async function thumbnailOf({ bytes, mediaType }: Paper): Promise<Buffer | null> {
  if (mediaType !== "image/jpeg") return null
  return sharp(bytes).resize({ width: thumbnailWidth, withoutEnlargement: true }).jpeg({ quality: 70 }).toBuffer()
}
