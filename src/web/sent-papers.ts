import { readEvidence } from "#src/disputes/read-evidence.ts"
import { readAttachedFiles } from "#src/messages/attached-file.ts"
import type { Sender } from "./as-member.ts"
import { limit } from "./limits.ts"

/** Reads the evidence that comes with somebody's words, before any transaction begins. */
export async function takeEvidence(sender: Sender) {
  await limitPapers(sender)
  return readEvidence(sender.form.files)
}

/** Reads the files that go with a message, before any transaction begins. */
export async function takeAttachedFiles(sender: Sender) {
  await limitPapers(sender)
  return readAttachedFiles(sender.form.files)
}

/** To draw a paper anew takes a core of the machine: an account sends only so many. */
export async function limitPapers({ form, accountId }: Sender) {
  if (form.files.some(({ bytes }) => bytes > 0)) await limit("papers", accountId)
}
