import type { UploadedFile } from "#src/forms/form.ts"
import { readSentProof } from "#src/payout-proofs/read-sent-proof.ts"
import { ok, refused } from "#src/result.ts"
import { limit } from "#src/web/limits.ts"

const reasons: Record<string, string> = {
  paper_too_large: "file_too_large",
  paper_type: "file_type",
  paper_heic: "file_type",
  pdf_encrypted: "file_locked",
}

/** The bank's paper that comes with an outcome; null when none was sent. */
export async function sentProof(staffId: string, files: readonly UploadedFile[]) {
  if (files.length > 0) await limit("papers", staffId)
  const read = await readSentProof(files)
  return read.ok ? ok(read.value) : refused(reasons[read.reason] ?? "file_unreadable")
}
