import { readFile } from "node:fs/promises"
import { readPapers, type SentRefusal } from "#src/documents/read-papers.ts"
import type { UploadedFile } from "#src/forms/form.ts"
import type { SentEvidence } from "./keep-evidence.ts"

export type ReadEvidence = { ok: true; value: SentEvidence | null } | { ok: false; reason: SentRefusal; name: string }

/** Reads the evidence that comes with a side's words: one file, or the photos of its pages; null when none was sent. */
export async function readEvidence(files: readonly UploadedFile[]): Promise<ReadEvidence> {
  const sent = files.filter(({ field, bytes }) => field === "evidence" && bytes > 0)
  if (sent.length === 0) return { ok: true, value: null }
  const read = await readPapers(
    sent.map(({ name, path, tooLarge }) => ({ name, open: async () => (tooLarge ? null : readFile(path)) })),
  )
  return read.ok ? { ok: true, value: { paper: read.paper, name: read.name } } : read
}
