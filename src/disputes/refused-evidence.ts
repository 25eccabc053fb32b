import type { Form } from "#src/forms/form.ts"
import { type Draft, draftWith } from "#src/forms/parse.ts"
import type { ReadEvidence } from "./read-evidence.ts"

/** What was typed beside a file that could not be read, with that file's name and what is wrong with it. */
export function refusedEvidence(form: Form, { reason, name }: ReadEvidence & { ok: false }): Draft {
  const { typed, errors } = draftWith(form, { evidence: `papers.refused.${reason}` })
  return { typed: { ...typed, refusedFile: name }, errors }
}
