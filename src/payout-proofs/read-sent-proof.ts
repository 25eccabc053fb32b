import { readFile } from "node:fs/promises"
import { readPapers, type SentRefusal } from "#src/documents/read-papers.ts"
import type { UploadedFile } from "#src/forms/form.ts"
import type { SentProof } from "./keep-proof.ts"

type ReadProof = { ok: true; value: SentProof | null } | { ok: false; reason: SentRefusal; name: string }

/** Reads the bank's paper that comes with an outcome: one file, or the photos of its pages; null when none was sent. */
export async function readSentProof(files: readonly UploadedFile[]): Promise<ReadProof> {
  const sent = files.filter(({ field, bytes }) => field === "proof" && bytes > 0)
  if (sent.length === 0) return { ok: true, value: null }
  const read = await readPapers(
    sent.map(({ name, path, tooLarge }) => ({ name, open: async () => (tooLarge ? null : readFile(path)) })),
  )
  return read.ok ? { ok: true, value: { paper: read.paper, name: read.name } } : read
}
