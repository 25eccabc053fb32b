import * as v from "valibot"
import { oneOf, requiredText } from "#src/forms/fields.ts"
import type { Form } from "#src/forms/form.ts"
import { parseForm } from "#src/forms/parse.ts"
import { listNames } from "#src/search/search-list.ts"
import { frequencies } from "./saved-search.ts"

const change = v.object({ name: requiredText(80), every: oneOf(frequencies) })
const saving = v.object({
  ...change.entries,
  list: oneOf(listNames),
  query: v.pipe(v.optional(v.string(), ""), v.maxLength(1000, "forms.too_long")),
})

export const parseSavingForm = (form: Form) => parseForm(saving, form)
export const parseChangeForm = (form: Form) => parseForm(change, form)
