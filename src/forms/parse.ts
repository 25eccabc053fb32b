import * as v from "valibot"
import type { Key } from "#src/i18n/i18n.ts"
import type { Form } from "./form.ts"

export type FieldErrors = Partial<Record<string, Key>>

/** What was typed and what is wrong with it, to draw the form again without losing anything. */
export type Draft = { typed: Record<string, string>; errors: FieldErrors }

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; draft: Draft }

export const emptyDraft: Draft = { typed: {}, errors: {} }

/** Parses a form by a schema whose messages are locale keys; one error a field, the first. */
export function parseForm<Schema extends v.GenericSchema>(schema: Schema, form: Form): Parsed<v.InferOutput<Schema>> {
  return parseTyped(schema, form.fields())
}

/** The same for what was typed elsewhere than in a form. */
export function parseTyped<Schema extends v.GenericSchema>(
  schema: Schema,
  typed: Record<string, string>,
): Parsed<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, typed)
  if (parsed.success) return { ok: true, value: parsed.output }
  const errors: FieldErrors = {}
  for (const issue of parsed.issues) {
    const field = v.getDotPath(issue) ?? "form"
    // A field that is absent fails before its own message is reached.
    errors[field] ??= (/^[a-z_]+\./.test(issue.message) ? issue.message : "forms.required") as Key
  }
  return { ok: false, draft: { typed, errors } }
}

export function draftWith(form: Form, errors: FieldErrors): Draft {
  return { typed: form.fields(), errors }
}
