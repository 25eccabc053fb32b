import * as v from "valibot"
import { readPeriod } from "#src/figures/period.ts"
import { oneOf, requiredText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { draftWith, type Parsed, parseForm } from "#src/forms/parse.ts"
import { type ExportKind, exportKinds } from "./export.ts"

const schema = v.object({ kind: oneOf(exportKinds), from: requiredText(10), to: requiredText(10) })

export type AskedExport = { kind: ExportKind; from: string; to: string }

/** A content this account has, and a period no longer than the dashboard's. */
export function parseExport(form: Form, kinds: ExportKind[], now: Date): Parsed<AskedExport> {
  const parsed = parseForm(schema, form)
  if (!parsed.ok) return parsed
  const { kind, from, to } = parsed.value
  if (!kinds.includes(kind)) return { ok: false, draft: draftWith(form, { kind: "forms.choose" }) }

  const { problem } = readPeriod({ period: "custom", from, to }, now)
  return problem ? { ok: false, draft: draftWith(form, { from: `figures.period.problem.${problem}` }) } : parsed
}
