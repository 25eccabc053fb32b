import { type Checked, error, type FieldRule } from "./field.ts"
import { checks, isFieldName } from "./field-names.ts"

/** What is kept and shown of a field as it was typed, and what is wrong or unusual about it. */
export function checkField(field: string, text: string, rule: FieldRule = {}): Checked {
  const typed = text.trim()
  if (typed === "") return { value: "", shown: "", ...error("forms.required") }
  if (typed.length > 1000) return { value: "", shown: "", ...error("forms.too_long") }
  return isFieldName(field) ? checks[field](typed, rule) : { value: typed, shown: typed }
}
